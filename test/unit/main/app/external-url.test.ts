import { describe, expect, test } from 'vitest';
import { checkExternalUrl } from '../../../../src/main/app/external-url';
import { createAsking } from './asking';

const good = [
  'https://www.interactivebrokers.com',
  'https://www.interactivebrokers.com/sso/Login?RL=1',
  'https://countersign.example/help/keys#touch',
  'https://a-b.c-d.example/x/y.html?q=1&r=%20',
];
const hostile = [
  'http://example.com/',
  'HTTPS://example.com/',
  'https:example.com',
  'https:/example.com',
  'https:///example.com',
  'https://',
  'https:',
  '//example.com',
  'example.com',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'https://example.com/\njavascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>1</script>',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'file://server/share',
  'FILE:///C:/Windows/System32/calc.exe',
  'smb://server/share',
  'ftp://example.com/x',
  'sftp://example.com/x',
  'ssh://example.com',
  'telnet://example.com',
  'ldap://example.com',
  'mailto:a@example.com',
  'tel:+123',
  'sms:123',
  'ms-msdt:/id PCWDiagnostic',
  'ms-settings:privacy',
  'ms-word:ofe|u|https://example.com/x.docx',
  'ms-excel:ofv|u|https://example.com/x.xlsx',
  'ms-officecmd:x',
  'search-ms:query=x&crumb=location:%5C%5Cserver',
  'vscode://file/etc/passwd',
  'steam://run/1',
  'slack://open',
  'itms-apps://x',
  'intent://x#Intent;end',
  'chrome://settings',
  'about:blank',
  'view-source:https://example.com',
  'app://countersign/index.html',
  'countersign://verify',
  'ws://example.com',
  'wss://example.com',
  'jar:https://example.com!/x',
  'x-apple.systempreferences:x',
  '\\\\server\\share',
  'C:\\Windows\\System32\\calc.exe',
  '/etc/passwd',
  '-h',
  '--version',
  'https://example.com/ --no-sandbox',
  'https://example.com/"&calc',
  'https://example.com/`id`',
  'https://example.com/<x>',
  'https://example.com/{x}',
  'https://example.com/|calc',
  'https://example.com/^x',
  'https://example.com\\@evil.example/',
  'https:\\\\example.com',
  'https://example.com\\..\\x',
  'https://user@example.com/',
  'https://user:pass@example.com/',
  'https://www.paypal.com@evil.example/',
  'https://@example.com/',
  'https://:@example.com/',
  'https://example.com:8443/',
  'https://example.com:443/',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://intranet/',
  'https://example.com./',
  'https://.example.com/',
  'https://exa mple.com/',
  'https://exam%70le.com/',
  'https://EXAMPLE.com/',
  'https://xn--pypal-4ve.example/',
  'https://www.xn--80ak6aa92e.com/',
  'https://pаypal.com/',
  'https://example。com/',
  'https://example.com/\u202Egpj.exe',
  'https://example.com/\u0000',
  'https://example.com/\t',
  'https://example.com/a/../../b',
  'https://example.com/./x',
  ' https://example.com/',
  'https://example.com/ ',
  `https://example.com/${'a'.repeat(2048)}`,
  `https://${'a'.repeat(64)}.example/`,
  `https://${'a.'.repeat(130)}example/`,
  '',
];

test.each(good)('opens %s in the browser', async (url) => {
  const { ask, opened } = createAsking();
  expect(await ask('app/open-external', { url })).toMatchObject({ ok: true });
  expect(opened).toEqual([new URL(url).href]);
});

describe('what is no plain https address', () => {
  test.each(hostile)('%j is refused and nothing is opened (E9)', async (url) => {
    expect(checkExternalUrl(url)).toMatchObject({ ok: false, error: { code: 'not-https' } });
    const { ask, opened } = createAsking();
    expect(await ask('app/open-external', { url })).toMatchObject({ ok: false });
    expect(opened).toEqual([]);
  });
});

test('says so when there is no browser', async () => {
  const { ask } = createAsking({ hasBrowser: false });
  expect(await ask('app/open-external', { url: 'https://example.com/' })).toMatchObject({
    error: { code: 'no-browser' },
  });
});
