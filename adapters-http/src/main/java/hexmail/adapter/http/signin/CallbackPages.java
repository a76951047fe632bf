package hexmail.adapter.http.signin;

import hexmail.adapter.http.page.AccountsPage;
import hexmail.adapter.http.page.Action.Link;
import hexmail.adapter.http.page.Action.Post;
import hexmail.adapter.http.page.NoticePage;
import hexmail.adapter.http.page.NoticePage.Fact;
import hexmail.adapter.http.page.SignInPage;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.text.Text;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.domain.account.Account;
import hexmail.domain.authorization.SignInIntent;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The page for each way in which a sign-in can fail. It repeats nothing that the redirect said.
final class CallbackPages {
  private static final Link START = new Link(Text.of("action.start"), "/");
  private static final Link SIGN_IN = new Link(Text.of("sign-in"), "/login");

  /// Shows Google's account chooser. Accounts that are signed in here stay.
  private static final Post OTHER_ACCOUNT =
      new Post(Text.of("action.use-other-account"), AccountsPage.ADD, Map.of());

  private final ClientRegistration client;

  CallbackPages(ClientRegistration client) {
    this.client = client;
  }

  static NoticePage malformed() {
    return new NoticePage(
        Text.of("callback.malformed"),
        Text.of("callback.malformed.detail"),
        List.of(SIGN_IN, START));
  }

  static NoticePage unknownAttempt() {
    return new NoticePage(
        Text.of("callback.unknown-attempt"),
        Text.of("callback.unknown-attempt.detail"),
        List.of(SIGN_IN, START));
  }

  NoticePage withoutCookie() {
    return new NoticePage(
        Text.of("callback.no-cookie"),
        Text.of("callback.no-cookie.detail", "host", client.redirectUri().getHost()),
        List.of(SIGN_IN, START));
  }

  static NoticePage endedBefore() {
    return new NoticePage(
        Text.of("callback.ended-before"),
        Text.of("callback.ended-before.detail"),
        List.of(SIGN_IN, START));
  }

  static NoticePage stillRunning() {
    return new NoticePage(
        Text.of("callback.still-running"),
        Text.of("callback.still-running.detail"),
        List.of(SIGN_IN, START));
  }

  static NoticePage declined(Outcome.Declined declined) {
    return new NoticePage(
        Text.of("callback.declined"),
        Text.of("callback.declined.detail"),
        List.of(
            retry(declined.authorizationUrl()),
            new Link(Text.of("action.go-back"), declined.returnTo().value())));
  }

  /// A person who is signed in already goes back. Anybody else may sign in without the right.
  static NoticePage rightsDeclined(Outcome.RightsDeclined declined) {
    SignInIntent intent = declined.intent();
    Link back = new Link(Text.of("action.go-back"), intent.returnTo().value());
    Link retry = retry(declined.authorizationUrl());
    return intent.wanted() == null
        ? new NoticePage(
            Text.of("callback.rights-declined"),
            Text.of("callback.rights-declined.detail"),
            List.of(retry, withoutMail(intent.mode()), back))
        : new NoticePage(
            Text.of("callback.rights-declined"),
            Text.of("callback.rights-declined.detail.signed-in"),
            List.of(retry, back));
  }

  private static Post withoutMail(SignInIntent.Mode mode) {
    String path =
        switch (mode) {
          case PLAIN -> SignInPage.ACTION;
          case ADD -> AccountsPage.ADD;
        };
    return new Post(
        Text.of("action.sign-in-without-mail"),
        path,
        Map.of(SignIn.RIGHTS, SignIn.PROFILE, "next", "/accounts"));
  }

  static NoticePage failed(URI url) {
    return again(Text.of("callback.failed"), Text.of("callback.failed.detail"), url);
  }

  NoticePage blocked(Outcome.Blocked blocked) {
    return new NoticePage(
        Text.of("callback.blocked"),
        List.of(Text.of("callback.blocked.detail")),
        List.of(
            new Fact(Text.of("callback.blocked.client-id"), client.clientId()),
            new Fact(Text.of("callback.blocked.scopes"), client.scopes().text()),
            new Fact(Text.of("evidence.error-code"), blocked.error())),
        List.of(OTHER_ACCOUNT, retry(blocked.authorizationUrl()), START));
  }

  NoticePage organisationOnly() {
    return new NoticePage(
        Text.of("callback.organisation-only"),
        List.of(Text.of("callback.organisation-only.detail")),
        List.of(
            new Fact(Text.of("callback.blocked.client-id"), client.clientId()),
            new Fact(Text.of("evidence.error-code"), "org_internal")),
        List.of(OTHER_ACCOUNT, START));
  }

  NoticePage embeddedBrowser() {
    return new NoticePage(
        Text.of("callback.embedded-browser"),
        List.of(Text.of("callback.embedded-browser.detail")),
        List.of(
            new Fact(
                Text.of("callback.embedded-browser.address"),
                client.redirectUri().resolve("/").toString()),
            new Fact(Text.of("evidence.error-code"), "disallowed_useragent")),
        List.of(START));
  }

  NoticePage clientMisconfigured(Outcome.ClientMisconfigured outcome) {
    return new NoticePage(
        Text.of("callback.misconfigured"),
        List.of(Text.of("callback.misconfigured.detail")),
        List.of(
            new Fact(
                Text.of("callback.misconfigured.redirect-uri"), client.redirectUri().toString()),
            new Fact(Text.of("callback.misconfigured.client-id"), client.clientId()),
            new Fact(Text.of("callback.misconfigured.reason"), outcome.reason())),
        List.of(START));
  }

  static NoticePage codeRejected(URI url) {
    return again(Text.of("callback.code-rejected"), Text.of("callback.code-rejected.detail"), url);
  }

  static NoticePage userUnknown(URI url) {
    return again(Text.of("callback.user-unknown"), Text.of("callback.user-unknown.detail"), url);
  }

  static NoticePage identityUnproven(URI url) {
    return again(
        Text.of("callback.identity-unproven"), Text.of("callback.identity-unproven.detail"), url);
  }

  static NoticePage noRefreshToken(URI url) {
    return again(
        Text.of("callback.no-refresh-token"), Text.of("callback.no-refresh-token.detail"), url);
  }

  static NoticePage otherAccount(Outcome.OtherAccount other) {
    String wanted = other.wanted().email().value();
    String actual = other.actual().email().value();
    return new NoticePage(
        Text.of("callback.other-account"),
        Text.of("callback.other-account.detail", "wanted", wanted, "actual", actual),
        List.of(
            new Link(
                Text.of("action.retry-as", "email", wanted), other.authorizationUrl().toString()),
            new Post(
                Text.of("action.use-account", "email", actual),
                AccountsPage.ADD,
                Map.of("hint", actual)),
            new Link(Text.of("action.cancel"), "/")));
  }

  static NoticePage notAdmitted(Account account) {
    return new NoticePage(
        Text.of("callback.not-admitted"),
        Text.of("callback.not-admitted.detail", "email", account.email().value()),
        List.of(OTHER_ACCOUNT, START));
  }

  static Problem unreachable(Problem problem, URI url) {
    return problem.actions(retry(url), START);
  }

  private static NoticePage again(Text title, Text text, URI url) {
    return new NoticePage(
        title, text, List.of(new Link(Text.of("action.authorize-again"), url.toString()), START));
  }

  private static Link retry(URI url) {
    return new Link(Text.of("action.retry"), url.toString());
  }
}
