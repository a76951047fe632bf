package hexmail.application.signin;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.domain.account.Account;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.SignInIntent;
import java.net.URI;

/// What follows an attempt that did not sign anybody in: a new one where that may help.
final class NextAttempt {
  private final BeginAuthorization begin;

  NextAttempt(BeginAuthorization begin) {
    this.begin = begin;
  }

  /// What Google's error code means for `attempt`.
  Outcome after(PendingAuthorization attempt, String error) {
    return switch (RedirectError.of(error)) {
      case DECLINED ->
          attempt.intent().grant().rights() == GrantRequest.Rights.IDENTITY
              ? new Outcome.Declined(attempt.intent().returnTo(), again(attempt))
              : new Outcome.RightsDeclined(attempt.intent(), again(attempt));
      case BLOCKED -> new Outcome.Blocked(error, again(attempt));
      case ORGANISATION_ONLY -> new Outcome.OrganisationOnly();
      case EMBEDDED_BROWSER -> new Outcome.EmbeddedBrowser();
      case CLIENT_MISCONFIGURED -> new Outcome.ClientMisconfigured(error);
      case OTHER -> new Outcome.Failed(error, again(attempt));
    };
  }

  /// Google gave no refresh token, and none is stored that permits what was granted.
  Outcome withConsent(PendingAuthorization attempt, Account account) {
    SignInIntent intent = attempt.intent();
    // The person has just chosen this account and need not choose again.
    GrantRequest forced = intent.grant().promptingOnly(Prompt.CONSENT);
    URI url = begin.begin(attempt.browser(), intent.asking(forced), account.email());
    // Only once, to avoid a redirect loop.
    return intent.grant().prompts().contains(Prompt.CONSENT)
        ? new Outcome.NoRefreshToken(url)
        : new Outcome.ConsentNeeded(url);
  }

  /// The session that the browser had at the callback is gone.
  Outcome inAnotherSession(PendingAuthorization attempt, Account account) {
    SignInIntent intent = attempt.intent();
    SignInIntent chosen = intent.asking(intent.grant().promptingNothing());
    return new Outcome.SessionReplaced(begin.begin(attempt.browser(), chosen, account.email()));
  }

  /// A new attempt with the same intent.
  URI again(PendingAuthorization attempt) {
    return begin.begin(attempt.browser(), attempt.intent());
  }
}
