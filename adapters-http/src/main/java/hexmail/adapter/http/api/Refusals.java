package hexmail.adapter.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.problem.GrantTroubles;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.mailbox.MailboxAnswer;
import java.net.URI;
import java.net.URLEncoder;

/// What a mailbox's refusals mean to a program.
public final class Refusals {
  private final GrantTroubles troubles;
  private final String baseUrl;

  /// @param baseUrl how browsers reach this site
  public Refusals(GrantTroubles troubles, URI baseUrl) {
    this.troubles = troubles;
    String text = baseUrl.toString();
    this.baseUrl = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /// The problem that `answer` is.
  ///
  /// @param place the page that shows what was asked for, from `/u/{slot}` on
  Problem explain(MailboxAnswer<?> answer, ConnectedAccount account, String place) {
    return switch (answer) {
      case MailboxAnswer.Found<?> _ -> throw new IllegalArgumentException("This is no refusal");
      case MailboxAnswer.Unauthorized<?> _ ->
          troubles
              .of(account)
              .map(trouble -> Problems.reauthorizationRequired(trouble, signIn(account, place)))
              .orElseGet(() -> Problems.reauthorizationRequired(signIn(account, place)));
      case MailboxAnswer.RightsMissing<?> _ ->
          new Problem(
                  "rights-missing",
                  403,
                  "The right to read mail is missing",
                  "The person signed in without letting Hexmail read mail. At the authorizationUrl"
                      + " this can be granted.")
              .authorizationUrl(signIn(account, place));
      case MailboxAnswer.Throttled<?>(var retryAfter) ->
          new Problem(
                  "throttled", 429, "Too many requests to Gmail", "Google asks to wait a little.")
              .retryAfter(retryAfter);
      case MailboxAnswer.NotFound<?> _ -> Problems.noSuchMail();
      case MailboxAnswer.Invalid<?> _ ->
          new Problem(
              "invalid-request",
              400,
              "Google cannot use this request",
              "Most often the cursor has expired or belongs to another query. Start from the first"
                  + " page.");
    };
  }

  private URI signIn(ConnectedAccount account, String place) {
    return URI.create(
        baseUrl
            + "/login?next="
            + URLEncoder.encode("/u/" + account.slot() + place, UTF_8)
            + "&account="
            + URLEncoder.encode(account.id().value(), UTF_8));
  }
}
