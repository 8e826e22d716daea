import type { Context } from 'hono';
import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Clock } from '../../../shared/clock';
import type { Account } from './accounts';
import { goesToPhone } from './accounts';
import type { Form } from './body';
import { readForm } from './body';
import { securityHeaders } from './headers';
import type { Login, PasscodeOutcome } from './login';
import { addressOf, noteOf } from './notes';
import { accountPage } from './pages/account';
import { challengePage, expiry } from './pages/challenge';
import type { LogInNote } from './pages/log-in';
import { logInPage } from './pages/log-in';
import type { PhoneLook } from './pages/phone';
import { phonePage } from './pages/phone';
import { problemPage, replayedPage } from './pages/problem';
import { icon, style } from './pages/style';
import { writeQrText } from './qr-text';
import type { Session, Sessions } from './sessions';
import type { Store } from './store';

/** The parts behind the pages. `cookie` is the portal's own cookie name, one per port. */
export interface AppParts {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly login: Login;
  readonly clock: Clock;
  readonly cookie: string;
}

const problems = {
  400: ['The form could not be read.', 'Go back to the first page and start again.'],
  403: ['The form did not come from this log-in.', 'Nothing was checked. Go back to the first page and start again.'],
  404: ['There is no such page.', 'Go back to the first page.'],
  413: ['That was too much at once.', 'The form takes a few words only.'],
  415: ['The form could not be read.', 'It was sent in another format.'],
  500: ['The portal could not do that.', 'Nothing was accepted. Try again in a moment.'],
} as const;

function problem(context: Context, status: keyof typeof problems) {
  const [title, text] = problems[status];
  // What is left of a body that was not read may not be taken for the next request.
  if (status === 413 || status === 415) context.header('connection', 'close');
  return context.html(problemPage(title, text), status);
}

/** The look that an address asks for; the notice when it asks for none. */
const lookOf = (asked: string | undefined): PhoneLook => (asked === 'qr' || asked === 'code' ? asked : 'notice');

/** The portal's pages. Every form is answered by a redirect, so a reload sends nothing twice. */
export function createApp({ store, sessions, login, clock, cookie }: AppParts): Hono {
  const app = new Hono();

  const idOf = (context: Context): string | undefined => {
    const id = getCookie(context, cookie);
    return sessions.isId(id) ? id : undefined;
  };
  const giveId = (context: Context, id: string): void =>
    setCookie(context, cookie, id, { path: '/', httpOnly: true, sameSite: 'Strict' });
  const say = (context: Context, note: LogInNote) => context.redirect(addressOf(note), 303);

  /** The browser's log-in, if it has one that is still good. */
  function current(context: Context): { id: string; session: Session } | null {
    const id = idOf(context);
    const session = sessions.find(id);
    if (id === undefined || session === null) return null;
    if (session.state === 'accepted' && sessions.isOver(session)) {
      sessions.end(id);
      return null;
    }
    return { id, session };
  }

  function isForPhone(context: Context): boolean {
    const account = store.account(sessions.find(idOf(context))?.username ?? '');
    return account !== null && goesToPhone(account.way);
  }

  /** Reads a form and checks that it belongs to the browser's id; else answers by itself. */
  async function posted(context: Context): Promise<{ id: string; form: Form } | Response> {
    const read = await readForm(context);
    if ('status' in read) return problem(context, read.status);
    const id = idOf(context);
    if (id === undefined || !sessions.csrfFits(id, read.form['csrf'] ?? '')) return problem(context, 403);
    return { id, form: read.form };
  }

  function answerPasscode(context: Context, outcome: PasscodeOutcome) {
    if (outcome.kind === 'accepted') return context.redirect('/account', 303);
    if (outcome.kind === 'again')
      return context.redirect(isForPhone(context) ? '/challenge?with=code' : '/challenge', 303);
    if (outcome.kind === 'replayed') return context.html(replayedPage(), 409);
    return say(context, outcome.kind === 'locked' ? outcome : { kind: outcome.kind });
  }

  /** The page of a log-in that waits for an answer: from a phone or typed. */
  function waitingPage(context: Context, id: string, session: Session, { way, digits }: Account) {
    const { attempt, challenge, said, username } = session;
    const leftMs = sessions.left(session);
    const times = { leftMs, expiresAt: clock.now() + leftMs };
    const look = goesToPhone(way) ? lookOf(context.req.query('with')) : 'code';
    if (look !== 'code' && challenge !== null) {
      const text = writeQrText({ account: username, id: attempt, challenge });
      const asked = context.req.query('asked') === 'yes';
      const system = way === 'phone-ios' ? 'iPhone' : 'Android phone';
      return phonePage({ look, text, asked, system, expiry: expiry({ challenge, ...times }) });
    }
    session.said = null;
    return challengePage({ csrf: sessions.csrf(id), attempt, way, challenge, digits, said, ...times });
  }

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
  });

  app.get('/', (context) => {
    const known = current(context);
    const id = known?.id ?? idOf(context) ?? sessions.visitor();
    giveId(context, id);
    const loggedInAs = known?.session.state === 'accepted' ? known.session.username : null;
    const note = noteOf(context.req.query('said'), context.req.query('until'));
    return context.html(logInPage({ csrf: sessions.csrf(id), note, loggedInAs }));
  });

  app.post('/login', async (context) => {
    const got = await posted(context);
    if (got instanceof Response) return got;
    const { username = '', password = '' } = got.form;
    if (username === '' || password === '') return say(context, { kind: 'empty' });
    const outcome = login.password(username, password);
    if (outcome.kind !== 'challenge') return say(context, outcome);
    sessions.end(got.id);
    giveId(context, outcome.id);
    return context.redirect('/challenge', 303);
  });

  app.get('/challenge', (context) => {
    const known = current(context);
    if (known === null) return say(context, { kind: 'ended' });
    const { id, session } = known;
    if (session.state === 'accepted') return context.redirect('/account', 303);
    if (session.state === 'declined') {
      sessions.end(id);
      return say(context, { kind: 'declined' });
    }
    const account = store.account(session.username);
    if (account === null || sessions.isOver(session)) {
      sessions.end(id);
      return say(context, { kind: 'expired' });
    }
    return context.html(waitingPage(context, id, session, account));
  });

  app.post('/passcode', async (context) => {
    const got = await posted(context);
    if (got instanceof Response) return got;
    const { attempt = '', passcode = '' } = got.form;
    return answerPasscode(context, login.passcode(got.id, attempt, passcode));
  });

  app.get('/account', (context) => {
    const known = current(context);
    if (known === null) return say(context, { kind: 'ended' });
    if (known.session.state !== 'accepted') return context.redirect('/challenge', 303);
    sessions.touch(known.session);
    return context.html(accountPage(known.session.username, sessions.csrf(known.id)));
  });

  app.post('/logout', async (context) => {
    const got = await posted(context);
    if (got instanceof Response) return got;
    sessions.end(got.id);
    giveId(context, sessions.visitor());
    return say(context, { kind: 'bye' });
  });

  app.get('/style.css', (context) => context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/icon.svg', (context) => context.body(icon, 200, { 'content-type': 'image/svg+xml' }));
  app.notFound((context) => problem(context, 404));
  app.onError((_error, context) => problem(context, 500));
  return app;
}
