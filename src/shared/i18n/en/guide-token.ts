/**
 * What the guides for hand-held tokens say. What one model only shows stands under its name: `named` (`PIN>`, `CHALLNG>`),
 * `short` (`Pn`, `Ch`, the answer in two parts), `timed` (no challenge).
 */
export const guideToken = {
  on: {
    title: 'Hold the press button',
    picture: 'Hand-held token. The round press button under its display is marked. The display is empty.',
  },
  pin: {
    title: 'Type your PIN, then press OK',
    lead: 'On the token itself. Don’t type this PIN on the computer.',
  },
  challenge: {
    title: 'Type this on the token, then press OK',
    lead: 'Without a space. Mistyped? Press C on the token and start this number again.',
    next: 'It shows a response',
  },
  read: {
    title: 'Type what the token shows',
    lead: 'We check the length and group it, ready to copy.',
  },

  named: {
    lead: 'Until the display shows PIN>. The keys are real buttons, press them firmly.',
    showsPin: 'It shows PIN>',
    pinPicture: 'Hand-held token. Its display reads PIN> and a star for each digit. The OK key is marked.',
    showsChallenge: 'It shows CHALLNG>',
    challengePicture: 'Hand-held token. Its display reads CHALLNG> and the {{challenge}}. The OK key is marked.',
    readPicture: 'Hand-held token. Its display shows the {{response}}.',
    backAtPin: 'Hand-held token. Its display reads PIN>.',
    backToPin: 'PIN> again',
    backTitle: 'It went back to PIN>',
    afresh:
      'Hold the press button until the display is dark, then hold it again until PIN> shows. Your {{challenge}} is kept.',
    dark: 'It switches itself off after a while to save its battery. Hold the press button until it shows PIN>, then go on from there. Your {{challenge}} is kept.',
  },
  short: {
    lead: 'Until the display shows Pn, its word for PIN. The keys are real buttons, press them firmly.',
    showsPin: 'It shows Pn',
    pinPicture: 'Hand-held token. Its display reads Pn and a dash for each digit. The OK key is marked.',
    showsChallenge: 'It shows Ch',
    challengePicture: 'Hand-held token. Its display reads Ch and the {{challenge}}. The OK key is marked.',
    readTitle: 'Type both parts, the 5 digits first',
    readLead: 'The display changes between 5 digits and 3 digits. Together they are the 8 digits of the {{response}}.',
    readPicture: 'Hand-held token. Its display shows 5 digits, then 3 digits, in turn.',
    backAtPin: 'Hand-held token. Its display reads Pn.',
    backToPin: 'Pn again',
    backTitle: 'It went back to Pn',
    afresh:
      'Hold the press button until the display is dark, then hold it again until Pn shows. Your {{challenge}} is kept.',
    dark: 'It switches itself off after a while to save its battery. Hold the press button until it shows Pn, then go on from there. Your {{challenge}} is kept.',
    onePart: {
      label: 'Only one part, or I missed one',
      title: 'Wait for the other part',
      lead: 'The parts come in turn, again and again, until the token switches itself off. The one with 5 digits stands first.',
      next: 'I saw both parts',
    },
  },
  timed: {
    showsDigits: 'It shows 6 digits',
    readLead: 'They are good for 30 seconds from when they show. Type them, then carry them to {{portal}} at once.',
    readPicture: 'Hand-held token. Its display shows 6 digits.',
    afresh: 'Hold the press button until the display is dark, then hold it again until PIN> shows.',
    dark: 'It switches itself off after a while to save its battery. Hold the press button until it shows PIN>, then go on from there.',
    over: {
      label: 'Other digits than before',
      title: 'Take the new digits',
      lead: 'The 30 seconds of the old ones are over, and {{portal}} doesn’t take them any more. Clear the field and type what stands there now.',
      next: 'I see the new digits',
    },
  },

  /** What it may show instead. */
  sees: {
    dark: 'Nothing, the display is dark',
    wrongPin: 'WRONG PIN, or FAIL and a number',
    locked: 'LOCK, LOCKED or FAIL 3',
    forgotten: 'I don’t know the PIN',
    battery: 'Half a display, or a battery sign',
    otherLength: 'More or fewer digits than there should be',
    other: 'Something else',
  },
  dark: {
    title: 'The token went dark',
    picture: 'Hand-held token. Its display is dark. The round press button is marked.',
  },
  staysDark: {
    title: 'The display stays dark',
    lead: 'Most often the press button was let go too early. Press it firmly and count to three.',
    still: 'It is still dark',
  },
  wrongPin: {
    title: 'The token refused the PIN',
    lead: 'After a few wrong PINs in a row it locks, and then only {{portal}} can unlock it. How often was it wrong?',
    picture: 'Hand-held token. Its display reads FAIL 1. The C key is marked.',
    first: 'Once, and I know the PIN',
    firstHint: 'FAIL 1, or 2 TRIES LEFT',
    more: 'More than once',
    moreHint: 'FAIL 2, or 1 TRY LEFT',
    forgottenHint: 'Stop before it locks.',
  },
  pinAgain: {
    title: 'Press C, then type your PIN again',
    lead: 'Slowly, digit by digit. Press OK after the last one.',
    picture: 'Hand-held token. Its display asks for the PIN. The C key is marked.',
    wrong: 'It refuses the PIN again',
  },
  nearLock: {
    title: 'Stop before it locks',
    lead: 'One more wrong PIN may lock the token, and then only {{portal}} can unlock it. Answer another way, and look up the PIN in peace.',
    picture: 'Hand-held token. Its display reads FAIL 2.',
  },
  forgotten: {
    title: 'Only {{portal}} can help with the PIN',
    lead: 'It can’t be read from the token, and guessing locks it. Call them. Until then, answer another way.',
    picture: 'Hand-held token. Its display asks for the PIN.',
  },
  locked: {
    title: 'The token is locked',
    lead: 'Stop typing. Only {{portal}} can unlock it: call them and read out the code that the token shows. Until then, answer another way.',
    picture: 'Hand-held token. Its display reads LOCK.',
  },
  backToPin: {
    lead: 'A key was pressed too late or twice. Type your PIN and press OK, then the {{challenge}} once more.',
  },
  afresh: {
    title: 'Start the token afresh',
    empty: 'Letters are missing, or it stays dark',
  },
  battery: {
    title: 'Its battery is empty',
    lead: 'It can’t be charged. Ask {{portal}} for a new token. Until it comes, answer another way.',
    picture: 'Hand-held token. Its display shows half of its letters.',
  },
  otherWay: 'Use another method',
} as const;
