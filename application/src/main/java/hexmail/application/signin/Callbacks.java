package hexmail.application.signin;

import hexmail.application.concurrent.Sleep;
import hexmail.application.signin.CompleteAuthorization.Answer;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.authorization.TakeOutcome.Failed;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.SessionKey;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/// Completes each attempt once, on whichever instance its callback arrives. A repeat that comes
/// while the exchange runs (a page that is loaded again, a second click) waits for its end and
/// brings the session: the browser has given up the first request.
final class Callbacks {
  static final Duration POLL_INTERVAL = Duration.ofMillis(100);
  // Ten seconds: a page is sent within twelve.
  static final int MAX_POLLS = 100;

  private final PendingAuthorizations pending;
  private final OpenSession sessions;
  private final Clock clock;
  private final Consumer<Duration> sleep;

  Callbacks(PendingAuthorizations pending, OpenSession sessions, Clock clock) {
    this(pending, sessions, clock, Sleep::uninterruptibly);
  }

  Callbacks(
      PendingAuthorizations pending, OpenSession sessions, Clock clock, Consumer<Duration> sleep) {
    this.pending = pending;
    this.sessions = sessions;
    this.clock = clock;
    this.sleep = sleep;
  }

  /// Completes the attempt of `callback` with `completion` if no other request has taken it.
  Outcome complete(
      CompleteAuthorization.Callback callback, Function<PendingAuthorization, Outcome> completion) {
    return switch (take(callback)) {
      case Taken(PendingAuthorization attempt) -> completeOnce(attempt, completion);
      case AlreadyTaken _ -> await(callback);
      // The exchange had ended before this repeat came: the browser has the session, or never will.
      case Concluded(var account, var returnTo) ->
          sessions.holds(callback.session(), account)
              ? new Outcome.AlreadySignedIn(returnTo)
              : new Outcome.UnknownAttempt();
      case Failed _ -> new Outcome.EndedBefore();
      case Unknown _ -> new Outcome.UnknownAttempt();
    };
  }

  private TakeOutcome take(CompleteAuthorization.Callback callback) {
    return pending.take(
        callback.state().fingerprint(), callback.browser().fingerprint(), clock.instant());
  }

  private Outcome completeOnce(
      PendingAuthorization attempt, Function<PendingAuthorization, Outcome> completion) {
    boolean signedIn = false;
    try {
      Outcome outcome = completion.apply(attempt);
      signedIn = outcome instanceof Outcome.SignedIn;
      return outcome;
    } finally {
      if (!signedIn) {
        release(attempt);
      }
    }
  }

  /// Lets the repeats know that the attempt ended without a sign-in.
  private void release(PendingAuthorization attempt) {
    try {
      pending.fail(attempt.state());
    } catch (StoreUnavailable _) {
      // They wait in vain and then say so.
    }
  }

  private Outcome await(CompleteAuthorization.Callback repeat) {
    for (int poll = 0; poll < MAX_POLLS; poll++) {
      sleep.accept(POLL_INTERVAL);
      TakeOutcome outcome = take(repeat);
      if (!(outcome instanceof AlreadyTaken)) {
        return ended(repeat, outcome);
      }
    }
    return new Outcome.StillRunning();
  }

  private Outcome ended(CompleteAuthorization.Callback repeat, TakeOutcome outcome) {
    return switch (outcome) {
      case Concluded(var account, var returnTo) ->
          switch (repeat.answer()) {
            case Answer.Code(var code) ->
                signedIn(SessionKey.of(repeat.browser(), repeat.state(), code), account, returnTo);
            case Answer.Refusal _ -> new Outcome.UnknownAttempt();
          };
      case Failed _ -> new Outcome.EndedBefore();
      case AlreadyTaken _ -> new Outcome.StillRunning();
      case Taken _, Unknown _ -> new Outcome.UnknownAttempt();
    };
  }

  /// A made-up code makes another key, which opens nothing.
  private Outcome signedIn(SessionKey key, AccountId account, ReturnPath returnTo) {
    return sessions.holds(key, account)
        ? new Outcome.SignedIn(key, returnTo)
        : new Outcome.UnknownAttempt();
  }
}
