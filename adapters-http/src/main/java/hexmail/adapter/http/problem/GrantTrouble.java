package hexmail.adapter.http.problem;

import hexmail.domain.credential.GrantEnd;

/// Why a grant does not work any more, in words for its owner; once for all pages and the API.
///
/// @param cause a name for programs
/// @param title what happened
/// @param text how that comes
/// @param remedy who can mend it, and how
public record GrantTrouble(String cause, String title, String text, String remedy) {
  public static GrantTrouble of(GrantEnd end) {
    return switch (end) {
      case TESTING_LIMIT ->
          new GrantTrouble(
              "testing-limit",
              "Google ended this access after seven days",
              "At Google, this installation of Hexmail is still marked as being tested, and what"
                  + " people grant to such applications lasts for seven days.",
              "You can reconnect, for another seven days. Its operator can end the limit by"
                  + " publishing the consent screen in Google's console.");
      case UNUSED ->
          new GrantTrouble(
              "unused",
              "Google ended this access because nobody used it",
              "What is granted to an application and not used for six months ends at Google.",
              "Reconnect, and everything is as it was.");
      case ADMIN_POLICY ->
          new GrantTrouble(
              "admin-policy",
              "Your organisation no longer lets Hexmail in",
              "An administrator of your organisation decides which applications may read mail.",
              "Only an administrator can mend this. Reconnect when Hexmail is admitted again.");
      case REAUTHENTICATION ->
          new GrantTrouble(
              "reauthentication",
              "Your organisation asks you to sign in again",
              "It does so from time to time. What you granted still stands.",
              "Reconnect, and everything is as it was.");
      case WITHDRAWN ->
          new GrantTrouble(
              "withdrawn",
              "Google no longer accepts what you granted",
              "This happens when Hexmail is removed from the connections of your Google account,"
                  + " when the password is changed, or when an account has connected very often.",
              "Reconnect, and everything is as it was.");
    };
  }
}
