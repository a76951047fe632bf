package hexmail.adapter.http.signin;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import java.util.Optional;

/// Why a sign-in failed, in a line for the operator. It repeats nothing that the redirect said,
/// since anyone can forge one, and names no person.
final class FailureReason {
  private FailureReason() {}

  /// Empty when nothing failed. Declining is a decision, not a failure.
  static Optional<String> of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.SignedIn _,
          Outcome.AlreadySignedIn _,
          Outcome.ConsentNeeded _,
          Outcome.SessionReplaced _,
          Outcome.Declined _,
          Outcome.RightsDeclined _ ->
          Optional.empty();
      case Outcome.EndedBefore _ -> Optional.of("a repeat of a callback that failed");
      case Outcome.StillRunning _ -> Optional.of("a repeat waited in vain for the first callback");
      case Outcome.UnknownAttempt _ -> Optional.of("no such attempt is open");
      case Outcome.Blocked _ -> Optional.of("Google's redirect reports a rule that keeps us out");
      case Outcome.OrganisationOnly _ ->
          Optional.of("the client admits accounts of its own organisation only");
      case Outcome.EmbeddedBrowser _ ->
          Optional.of("Google does not accept the built-in view of an app");
      case Outcome.ClientMisconfigured(String reason) -> Optional.of(reason);
      case Outcome.Failed _ -> Optional.of("Google's redirect reports an error");
      case Outcome.CodeRejected(String reason, _) -> Optional.of("code refused (" + reason + ")");
      case Outcome.UserUnknown _ -> Optional.of("no user id in Google's answer");
      case Outcome.IdentityUnproven(String reason, _) ->
          Optional.of("identity unproven (" + reason + ")");
      case Outcome.NoRefreshToken _ -> Optional.of("no refresh token after consent");
      case Outcome.OtherAccount _ -> Optional.of("another account than the wanted one");
      case Outcome.NotAdmitted _ -> Optional.of("account not admitted");
      case Outcome.Unreachable(var outage, String reason, _) ->
          Optional.of("Google is unavailable (" + outage + "): " + reason);
    };
  }
}
