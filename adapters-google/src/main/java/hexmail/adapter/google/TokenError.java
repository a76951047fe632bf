package hexmail.adapter.google;

import hexmail.adapter.google.transport.HttpStatusException;
import java.util.Set;

/// The meaning of an error of the token endpoint, for exchange and refresh alike.
///
/// @param meaning for the grant
/// @param reason the server's error code, with its subtype if any; may be empty
record TokenError(Meaning meaning, String reason) {
  enum Meaning {
    /// This code or refresh token will never be accepted.
    GRANT_DEAD,
    /// This refresh token is accepted again after the person has signed in anew (Google Workspace's
    /// session control).
    SIGN_IN_NEEDED,
    /// Our client is not accepted; only its operator can fix that.
    CLIENT_REJECTED,
    /// The request was refused for another reason; repeating it does not help.
    REQUEST_REFUSED,
    /// Nothing is known about the grant.
    NO_ANSWER
  }

  private static final Set<String> SIGN_IN_SUBTYPES = Set.of("invalid_rapt", "rapt_required");

  static TokenError of(HttpStatusException refused) {
    String word = AuthorizationErrors.word(refused, "error");
    String subtype = AuthorizationErrors.word(refused, "error_subtype");
    String reason = subtype.isEmpty() ? word : word + "/" + subtype;
    return switch (meaning(refused.status(), word)) {
      case GRANT_DEAD ->
          new TokenError(
              SIGN_IN_SUBTYPES.contains(subtype) ? Meaning.SIGN_IN_NEEDED : Meaning.GRANT_DEAD,
              reason);
      case CLIENT_REJECTED ->
          new TokenError(Meaning.CLIENT_REJECTED, word.isEmpty() ? "invalid_client" : reason);
      case Meaning meaning -> new TokenError(meaning, reason);
    };
  }

  private static Meaning meaning(int status, String word) {
    if (status < 400 || status >= 500 || status == 408 || status == 429) {
      return Meaning.NO_ANSWER;
    }
    return switch (word) {
      case "invalid_grant", "admin_policy_enforced" -> Meaning.GRANT_DEAD;
      case "invalid_client",
          "unauthorized_client",
          "redirect_uri_mismatch",
          "deleted_client",
          "disabled_client",
          "org_internal" ->
          Meaning.CLIENT_REJECTED;
      case "internal_failure", "server_error", "temporarily_unavailable", "rate_limit_exceeded" ->
          Meaning.NO_ANSWER;
      // A 401 concerns the client's credentials; some servers and proxies leave the body empty.
      case "" -> status == 401 ? Meaning.CLIENT_REJECTED : Meaning.NO_ANSWER;
      default -> Meaning.REQUEST_REFUSED;
    };
  }
}
