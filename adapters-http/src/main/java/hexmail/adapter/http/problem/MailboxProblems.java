package hexmail.adapter.http.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.AccountsPage;
import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.text.Text;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.ListAccounts;
import hexmail.domain.mailbox.MailboxAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The problem that a mailbox's answer means, and what helps: the one mapping, for pages and API.
/// Safe for use by many threads.
public final class MailboxProblems {
  private final ListAccounts accounts;
  private final boolean testing;
  private final String baseUrl;

  /// @param testing whether what people grant ends after seven days
  /// @param baseUrl how browsers reach this site
  public MailboxProblems(ListAccounts accounts, boolean testing, URI baseUrl) {
    this.accounts = accounts;
    this.testing = testing;
    String text = baseUrl.toString();
    this.baseUrl = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /// The problem that an answer other than `Found` means.
  ///
  /// @param address the page that shows what was asked for
  public Problem of(MailboxAnswer<?> answer, Listing listing, String address) {
    return switch (answer) {
      case MailboxAnswer.Found<?> _ -> throw new IllegalArgumentException("This is no problem");
      case MailboxAnswer.Unauthorized<?> _ -> reauthorizationRequired(listing, address);
      case MailboxAnswer.RightsMissing<?> _ -> rightsMissing(listing, address);
      case MailboxAnswer.NoMailbox<?> _ -> noMailbox(listing);
      case MailboxAnswer.BlockedByAdministrator<?> _ -> blockedByAdministrator(listing);
      case MailboxAnswer.Throttled<?>(Duration time) -> throttled(address, time);
      case MailboxAnswer.NotFound<?> _ -> notFound(listing, address);
      case MailboxAnswer.Invalid<?> _ -> invalid(listing);
    };
  }

  /// A parameter of a mailbox's address has a value that it cannot have.
  public static Problem malformed(ConnectedAccount account, String parameter) {
    return Problems.malformed(parameter)
        .actions(new Action.Link(Text.of("action.inbox"), "/u/" + account.slot() + "/mail"));
  }

  private Problem reauthorizationRequired(Listing listing, String address) {
    Optional<EndedGrant> ended =
        accounts
            .reread(listing.account())
            .flatMap(current -> current.grantEnd(testing))
            .map(EndedGrant::of);
    Text kept = Text.of("problem.reauthorization.kept", "email", listing.email());
    return ended
        .map(known ->
            new Problem(
                    Problem.REAUTHORIZATION_REQUIRED,
                    409,
                    known.title(),
                    known.explanation(),
                    known.remedy(),
                    kept)
                .because(known.cause()))
        .orElseGet(() ->
            new Problem(
                Problem.REAUTHORIZATION_REQUIRED,
                409,
                Text.of("grant.ended"),
                Text.of("grant.ended.explanation"),
                kept))
        .authorizationUrl(signIn(listing, address))
        .actions(
            post(Text.of("action.reconnect"), "reconnect", listing, address),
            new Action.Link(Text.of("action.why"), "/accounts"));
  }

  private Problem rightsMissing(Listing listing, String address) {
    return new Problem(
            "rights-missing",
            403,
            Text.of("problem.rights-missing"),
            Text.of("problem.rights-missing.detail", "email", listing.email()))
        .authorizationUrl(signIn(listing, address))
        .actions(post(Text.of("action.grant-mail"), "rights", listing, address), accounts());
  }

  /// Trying again does not help, so nothing offers it.
  private static Problem noMailbox(Listing listing) {
    return new Problem(
            "no-mailbox",
            403,
            Text.of("problem.no-mailbox"),
            Text.of("problem.no-mailbox.detail", "email", listing.email()),
            Text.of("problem.no-mailbox.remedy"))
        .actions(otherAccount(), accounts());
  }

  private static Problem blockedByAdministrator(Listing listing) {
    return new Problem(
            "blocked-by-administrator",
            403,
            Text.of("problem.blocked-by-administrator"),
            Text.of("problem.blocked-by-administrator.detail", "email", listing.email()),
            Text.of("problem.blocked-by-administrator.remedy"))
        .actions(otherAccount(), accounts());
  }

  private static Action otherAccount() {
    return new Action.Post(Text.of("accounts.add"), AccountsPage.ADD, Map.of());
  }

  /// From there the account can be disconnected.
  private static Action accounts() {
    return new Action.Link(Text.of("page.accounts"), "/accounts");
  }

  private static Problem throttled(String address, Duration time) {
    return new Problem(
            "throttled",
            429,
            Text.of("problem.throttled"),
            Text.of("problem.throttled.detail", "seconds", RetryAfter.seconds(time)))
        .retryAfter(time)
        .actions(new Action.Link(Text.of("action.retry"), address));
  }

  private static Problem notFound(Listing listing, String address) {
    if (address.equals(listing.address())) {
      return Problems.noSuchLabel()
          .actions(new Action.Link(Text.of("action.inbox"), listing.inbox()));
    }
    return address.startsWith(listing.home() + "/")
        ? noSuchMessage(listing)
        : noSuchConversation(listing);
  }

  public static Problem noSuchMessage(Listing listing) {
    return Problems.noSuchMessage().actions(back(listing));
  }

  public static Problem noSuchConversation(Listing listing) {
    return Problems.noSuchConversation().actions(back(listing));
  }

  private static Action back(Listing listing) {
    return new Action.Link(Text.of("action.back"), listing.address());
  }

  private static Problem invalid(Listing listing) {
    return listing.parameters().cursor() == null
        ? new Problem(
                "invalid-request",
                400,
                Text.of("problem.invalid-query"),
                Text.of("problem.invalid-query.detail"))
            .actions(new Action.Link(Text.of("action.clear-search"), listing.inbox()))
        : new Problem(
                "invalid-request",
                400,
                Text.of("problem.expired-page"),
                Text.of("problem.expired-page.detail"))
            .actions(new Action.Link(Text.of("action.first-page"), listing.at(null)));
  }

  private static Action post(Text label, String what, Listing listing, String address) {
    return new Action.Post(
        label, "/u/" + listing.account().slot() + "/" + what, Map.of("next", address));
  }

  private URI signIn(Listing listing, String address) {
    return URI.create(
        baseUrl
            + "/login?next="
            + URLEncoder.encode(address, UTF_8)
            + "&account="
            + URLEncoder.encode(listing.account().id().value(), UTF_8));
  }
}
