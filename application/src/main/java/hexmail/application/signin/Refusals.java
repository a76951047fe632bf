package hexmail.application.signin;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.PendingAuthorization;
import java.net.URI;

/// Finds out what Google's error code means for an attempt, and begins another one where that may
/// help.
final class Refusals {
  private final BeginAuthorization begin;

  Refusals(BeginAuthorization begin) {
    this.begin = begin;
  }

  Outcome explain(PendingAuthorization attempt, String error) {
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

  private URI again(PendingAuthorization attempt) {
    return begin.begin(attempt.browser(), attempt.intent());
  }
}
