import anyPhoneAndroid from './any-phone-android.json' with { type: 'json' };
import anyPhoneIos from './any-phone-ios.json' with { type: 'json' };
import phoneAndroid from './phone-android.json' with { type: 'json' };
import phoneIos from './phone-ios.json' with { type: 'json' };
import tokenNamed from './token-named.json' with { type: 'json' };
import tokenShort from './token-short.json' with { type: 'json' };
import tokenTimed from './token-timed.json' with { type: 'json' };

/** The guides that come with Countersign, by the names of their files. Several profiles share each of them. */
export const shippedGuides = {
  'phone-ios': phoneIos,
  'phone-android': phoneAndroid,
  'token-named': tokenNamed,
  'token-short': tokenShort,
  'token-timed': tokenTimed,
  'any-phone-ios': anyPhoneIos,
  'any-phone-android': anyPhoneAndroid,
} as const;

/** A profile's file as it is shipped: a method names the file of its guide (`"guide": "token-named"`). */
interface ProfileFile {
  readonly methods: readonly { readonly guide?: string }[];
}

const guideOf = (name: string): unknown => Object.entries(shippedGuides).find(([file]) => file === name)?.[1] ?? name;

/** The profile whole, as one that is exported or imported: each method with its guide in place of the guide's name. */
export const withGuides = (file: ProfileFile): unknown => ({
  ...file,
  methods: file.methods.map((method) =>
    method.guide === undefined ? method : { ...method, guide: guideOf(method.guide) },
  ),
});
