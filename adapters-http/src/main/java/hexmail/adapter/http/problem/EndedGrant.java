package hexmail.adapter.http.problem;

import hexmail.adapter.http.text.Text;
import hexmail.domain.credential.GrantEnd;

/// Why Google no longer honours a grant, in words for its owner; the same on pages and in the API.
///
/// @param cause a name for programs
/// @param title what happened
/// @param explanation how that happens
/// @param remedy who can fix it, and how
public record EndedGrant(String cause, Text title, Text explanation, Text remedy) {
  public static EndedGrant of(GrantEnd end) {
    return switch (end) {
      case TESTING_LIMIT ->
          new EndedGrant(
              "testing-limit",
              Text.of("grant.testing-limit"),
              Text.of("grant.testing-limit.explanation"),
              Text.of("grant.testing-limit.remedy"));
      case UNUSED ->
          new EndedGrant(
              "unused",
              Text.of("grant.unused"),
              Text.of("grant.unused.explanation"),
              Text.of("grant.unused.remedy"));
      case ADMIN_POLICY ->
          new EndedGrant(
              "admin-policy",
              Text.of("grant.admin-policy"),
              Text.of("grant.admin-policy.explanation"),
              Text.of("grant.admin-policy.remedy"));
      case REAUTHENTICATION ->
          new EndedGrant(
              "reauthentication",
              Text.of("grant.reauthentication"),
              Text.of("grant.reauthentication.explanation"),
              Text.of("grant.reauthentication.remedy"));
      case TOKENS_REFUSED ->
          new EndedGrant(
              "tokens-refused",
              Text.of("grant.tokens-refused"),
              Text.of("grant.tokens-refused.explanation"),
              Text.of("grant.tokens-refused.remedy"));
      case WITHDRAWN ->
          new EndedGrant(
              "withdrawn",
              Text.of("grant.withdrawn"),
              Text.of("grant.withdrawn.explanation"),
              Text.of("grant.withdrawn.remedy"));
    };
  }
}
