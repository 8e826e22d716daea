import { captureFailures } from './capture-failures';

/** Sentences for getting a challenge in: from the screen, a picture, the camera, the clipboard or a link. */
export const capture = {
  ways: {
    label: 'Bring the challenge in',
    intro: 'Or from a QR code:',
    screen: 'Screen',
    picture: 'Picture',
    camera: 'Camera',
    screenLabel: 'From a QR code on the screen',
    pictureLabel: 'From a picture of a QR code',
    cameraLabel: 'From the camera',
  },
  taken: 'The challenge stands in the field. Compare it with the portal’s page.',

  clipboard: {
    use: 'Use {{challenge}} from the clipboard',
    drop: 'Don’t use it',
  },

  dialog: {
    screenTitle: 'QR code on the screen',
    screenLead: 'Choose where the code is shown. Countersign takes one picture of it and keeps nothing.',
    screens: 'Screens and windows',
    looking: 'Asking your system for its windows…',
    reading: 'Looking for a code…',
    again: 'List again',
    pictureTitle: 'Picture of a QR code',
    pictureLead: 'A PNG or JPEG picture, for example a screenshot. It is read here and kept nowhere.',
    drop: 'Drop the picture here',
    paste: 'or paste it with Ctrl V',
    open: 'Choose a file',
    field: 'Picture file',
    noPicture: 'There is no picture on the clipboard',
    noPictureWhy: 'Copy a picture first, or choose its file.',
    cameraTitle: 'QR code in front of the camera',
    cameraLead: 'Hold the code so that it fills most of the frame. The picture stays on this computer.',
    cameraView: 'What the camera sees',
    starting: 'Starting the camera…',
    watching: 'Looking for a code.',
    close: 'Close',
    several: 'There are several codes. Which one is it?',
    severalLabel: 'Codes that were found',
  },

  card: {
    linkTitle: 'A link from outside brings a challenge',
    codeTitle: 'The code brings a challenge',
    refusedTitle: 'This link can’t be used',
    linkLead: 'Use it only if you have just asked for it at your portal. Nothing is answered yet.',
    codeLead: 'Compare it with the portal’s page. Nothing is answered yet.',
    challenge: 'Challenge',
    portal: 'Portal, says the link',
    account: 'Account, says the link',
    server: 'Server',
    user: 'Logs in as',
    provider: 'Log in at',
    message: 'You confirm, in the server’s words',
    messageNote:
      'The words come with the code. The answer confirms the challenge alone, so use it only if you expect it.',
    with: 'Answer with',
    choose: 'Choose one',
    one: '{{portal}}, {{account}}',
    none: 'Nothing here can answer it',
    noneOcra: 'It takes an OCRA key of this server in your vault, with a suite that fits this challenge.',
    noneOther: 'No credential in your vault takes a challenge like this one.',
    unknown: 'The link names a portal or account that isn’t in your vault. Look twice.',
    offline: 'Countersign sends nothing. It shows you the response, and you type it where the portal asks for it.',
    newer: 'Another link came meanwhile. It is shown next.',
    use: 'Use the challenge',
    leave: 'Leave it',
    ok: 'Close',
    later: 'The challenge waits for your next verification.',
  },

  picture: {
    problems: {
      'too-large': {
        what: 'The file is too large',
        why: 'Pictures up to 40 MB are read. This one has {{megabytes}} MB.',
      },
      'not-a-picture': {
        what: 'That isn’t a PNG or JPEG picture',
        why: 'Other kinds of files aren’t opened. Take a screenshot of the QR code and use that.',
      },
      'other-kind': {
        what: 'That isn’t a PNG or JPEG picture',
        why: 'It is a file of the kind “{{kind}}”, which isn’t opened. Take a screenshot of the QR code and use that.',
      },
      'broken-header': {
        what: 'The picture is damaged',
        why: 'It doesn’t say how large it is. Most often the file was cut off on its way here.',
      },
      'too-many-pixels': {
        what: 'The picture is too large',
        why: 'Pictures up to 50 megapixels are read. This one is {{width}} × {{height}}. Cut the QR code out of it.',
      },
      'too-long': {
        what: 'The picture is too long and narrow',
        why: 'This one is {{width}} × {{height}}. Cut the QR code out of it.',
      },
      'cut-off': {
        what: 'The picture is cut off',
        why: 'Its end is missing. Save or copy it once more.',
      },
      animated: {
        what: 'The picture moves',
        why: 'Only still pictures are read. Take a screenshot of the QR code and use that.',
      },
      'two-kinds': {
        what: 'The picture hides another file',
        why: 'It is a picture and something else at once. Take a screenshot of the QR code and use that.',
      },
      'not-decoded': {
        what: 'The picture is damaged',
        why: 'Its start is fine, but the rest can’t be drawn. Most often the file was cut off on its way here.',
      },
      'no-code': {
        what: 'No QR code found',
        why: 'Most often the picture is blurred, or an edge of the code is cut off. The code needs its white margin.',
      },
      'code-without-text': {
        what: 'The QR code holds no text',
        why: 'A code was found, but what it holds can’t be read as text. Use the portal’s own code.',
      },
      'took-too-long': {
        what: 'The search took too long',
        why: 'There is too much in the picture. Cut the QR code out of it.',
      },
    },
  },

  failures: captureFailures,
} as const;
