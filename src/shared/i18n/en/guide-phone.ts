import { guideAndroid } from './guide-android';
import { guideIos } from './guide-ios';

/** What the guides for phones say. What is said of one system only stands in `ios` and `android`. */
export const guidePhone = {
  notice: {
    title: 'Did a notice come on your phone?',
    lead: 'It may take a few seconds after you continued at {{portal}}.',
    yes: 'Yes, it came',
    yesHint: 'You confirm it there. Nothing to type.',
    no: 'No, nothing came',
    noHint: 'The phone is online: it scans a QR code.',
    offline: 'No, the phone is offline',
    offlineHint: 'Abroad, in flight mode, no signal: it answers all the same.',
  },
  push: {
    title: 'Open the notice and confirm',
    next: 'It says approved',
    gone: 'The notice is gone',
    refuses: 'It doesn’t let me confirm',
    notMine: 'I didn’t start what it names',
    asksChallenge: 'It asks for the {{challenge}}',
  },
  gone: {
    title: 'The notice is gone',
    lead: 'It is good for a short while only. The portal’s page has another way for the phone: a QR code.',
    next: 'Go on with the QR code',
    offline: 'The phone is offline',
  },
  notMine: {
    title: 'Deny what you didn’t start',
    lead: 'Tap Deny in the notice. Then tell {{portal}}: most often somebody knows your password.',
    next: 'My own notice came',
  },

  scan: {
    title: 'Scan the QR code with the app',
    lead: 'On the portal’s page, follow the link for people who got no notice. In the app, tap Authenticate, then Scan.',
    next: 'It scanned the code',
    noCode: 'The page has no QR code',
    noScan: 'The app has no Scan',
    unreadable: 'It doesn’t scan',
  },
  scanHelp: {
    title: 'Help the camera see the code',
    lead: 'Hold the phone straight, a hand’s width from the screen. Make the page larger and the screen brighter.',
    still: 'It still doesn’t scan',
  },
  scanned: {
    title: 'What does the phone show now?',
    lead: 'If it asks whether it’s you, confirm that first.',
    approved: 'Approved',
    approvedHint: 'The portal goes on by itself.',
    response: 'A {{response}}',
    responseHint: 'You carry it over to the portal.',
    failed: 'An error',
    failedHint: 'We go on without the QR code.',
  },

  see: {
    title: 'What do you see on your phone?',
    lead: 'Unlock the phone and open the {{portal}} app if you can.',
    home: 'Home screen',
    homeHint: 'Apps, or the app’s first page',
    login: 'Log-in screen',
    loginHint: 'It asks for a name',
    portfolio: 'Portfolio or watchlist',
    portfolioHint: 'Already signed in',
  },
  home: {
    title: 'Open the app and tap Authenticate',
    lead: 'It stands on the app’s first page. You needn’t log in there.',
  },
  login: {
    title: 'Tap Services, then Authenticate',
    lead: 'Services is at the top left of the log-in screen. You needn’t log in there.',
  },
  portfolio: { lead: 'More is at the bottom right of the page.' },
  menu: { lead: 'It is one line of the More page.' },
  asks: 'It asks for the {{challenge}}',

  otherPage: {
    label: 'Something else',
    title: 'Close the app and open it again',
    lead: 'Swipe it away among the open apps, then tap its icon. It starts with one of the three pages that we know.',
    next: 'It is open again',
    still: 'It doesn’t open, or looks different',
  },
  where: {
    label: 'I don’t find it',
    title: 'Which of these pages is open?',
    lead: 'Pick the nearest. Your {{challenge}} is kept.',
    menu: 'The More page',
    menuHint: 'A list of many things',
    factor: 'Two-Factor Authentication',
    factorHint: 'The name stands on top',
    neither: 'Neither of them',
    neitherHint: 'We start again from the first question.',
  },

  shows: 'It shows a response',
  error: {
    label: 'An error',
    title: 'The app shows an error',
    lead: 'Most often a digit of the {{challenge}} was mistyped, or the page shows a new one by now. Compare them, then go back in the app and type it again.',
    still: 'The same error again',
  },
  read: {
    title: 'Type the {{response}} from your phone',
    lead: 'We check the length and group it, ready to copy.',
  },
  responseGone: {
    label: 'The response is gone',
    title: 'Make the response once more',
    lead: 'The app was closed or the phone locked itself. Unlock it and open the app. Your {{challenge}} is kept.',
    next: 'The app is open',
  },
  unregistered: {
    label: 'The app wants to be set up',
    title: 'The app isn’t registered',
    lead: 'After a change of phone or a reset, {{portal}} must register it anew, most often with a temporary code. Until then, answer another way.',
  },
  off: {
    label: 'The phone is off',
    title: 'Switch the phone on first',
    lead: 'Plug it in when its battery is empty. If the {{challenge}} ends meanwhile, the portal’s page gives you a new one.',
    next: 'The phone is on',
    still: 'It doesn’t start',
  },
  otherWay: 'Use another method',

  /** The app of a portal of which nothing is known. */
  any: {
    pushLead: 'Check that it names {{portal}}. Then confirm in the way the phone asks you to.',
    scanLead:
      'On the portal’s page, look for a link for people who got no notice. In the app, look for what scans a QR code.',
    find: {
      title: 'Find where the app takes the {{challenge}}',
      lead: 'Open the app. Most often it stands under Services, Security or More, and is called Authenticate or Generate Code.',
    },
    notFound: 'I don’t find it',
    challengeTitle: 'Type this in the app',
    challengeLead: 'Without a space. It may ask for a PIN, your finger or your face first: give it that on the phone.',
    pinRefused: 'It refuses me',
    refused: {
      title: 'The app refused you',
      lead: 'More wrong PINs may lock the app, and then only {{portal}} can help. Go on only when you are sure of the PIN.',
      unsure: 'I’m not sure of it',
    },
  },

  ios: guideIos,
  android: guideAndroid,
} as const;
