package hexmail.adapter.http.signin;

import hexmail.adapter.http.page.AccountsPage;
import hexmail.adapter.http.page.Action.Link;
import hexmail.adapter.http.page.Action.Post;
import hexmail.adapter.http.page.NoticePage;
import hexmail.adapter.http.page.NoticePage.Fact;
import hexmail.adapter.http.problem.Problem;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.domain.account.Account;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The words for each end of a sign-in that is not a sign-in. Nothing of what the redirect said is
/// repeated.
final class CallbackPages {
  private static final Link START = new Link("To the start page", "/");

  private final ClientRegistration client;

  CallbackPages(ClientRegistration client) {
    this.client = client;
  }

  static NoticePage malformed() {
    return new NoticePage(
        "This is not an answer from Google",
        "The address lacks something that Google always sends, or has it twice. Nobody was signed"
            + " in. Please start again.",
        List.of(new Link("Sign in", "/login"), START));
  }

  static NoticePage unknownAttempt() {
    return new NoticePage(
        "This sign-in cannot be completed",
        "It was begun in another browser, more than ten minutes ago, or it was completed before."
            + " Nobody was signed in. Please start again.",
        List.of(new Link("Sign in", "/login"), START));
  }

  static NoticePage declined(Outcome.Declined declined) {
    return new NoticePage(
        "You declined",
        "Google was told not to let Hexmail in, so nothing was stored. You can change your mind at"
            + " any time.",
        List.of(
            new Link("Try again", declined.authorizationUrl().toString()),
            new Link("Go back", declined.returnTo().value())));
  }

  static NoticePage failed(URI url) {
    return again(
        "Google could not sign you in",
        "Google came back with an error. Nothing was stored. Trying again often helps.",
        url);
  }

  NoticePage blocked(Outcome.Blocked blocked) {
    return new NoticePage(
        "Your organisation does not let Hexmail in",
        "An administrator of your organisation decides which applications may be used, and Google"
            + " refused this one. Nothing was stored.\nOnly an administrator can mend this. Send"
            + " what stands below, or use another account.",
        List.of(
            new Fact("Application (OAuth client id)", client.clientId()),
            new Fact("Rights asked for", client.scopes().text()),
            new Fact("Google's word for it", blocked.error())),
        List.of(new Link("Try again", blocked.authorizationUrl().toString()), START));
  }

  NoticePage clientMisconfigured(Outcome.ClientMisconfigured outcome) {
    return new NoticePage(
        "Google does not accept this installation",
        "This is not your fault, and trying again does not help: the operator of this installation"
            + " has to mend it. Nothing was stored.\nFor the operator: compare the OAuth client in"
            + " Google's console with the client file. Under “Authorized redirect URIs” it has to"
            + " have exactly what stands below. The command “hexmail doctor” checks the rest.",
        List.of(
            new Fact("Authorized redirect URI", client.redirectUri().toString()),
            new Fact("OAuth client id", client.clientId()),
            new Fact("What Google said", outcome.reason())),
        List.of(START));
  }

  static NoticePage codeRejected(URI url) {
    return again(
        "Google does not know this sign-in any more",
        "Google did not accept the code that it had sent. Nothing was stored. Please authorize"
            + " again.",
        url);
  }

  static NoticePage userUnknown(URI url) {
    return again(
        "Google did not say who you are",
        "Without your user id nothing can be kept, so nothing was stored. Please authorize again.",
        url);
  }

  static NoticePage identityUnproven(URI url) {
    return again(
        "It could not be proven who you are",
        "Google's statement about you did not stand the check. Nothing was stored. Please"
            + " authorize again.",
        url);
  }

  static NoticePage noRefreshToken(URI url) {
    return again(
        "Google gave no lasting access",
        "You agreed, but Google sent no lasting authorization, so nothing was stored. Please"
            + " authorize again; it may help to remove Hexmail from the connections of your Google"
            + " account before.",
        url);
  }

  static NoticePage otherAccount(Outcome.OtherAccount other) {
    String wanted = other.wanted().email().value();
    String actual = other.actual().email().value();
    return new NoticePage(
        "This is another account",
        "You wanted to sign in as "
            + wanted
            + ", but at Google you chose "
            + actual
            + ". Nothing was stored.",
        List.of(
            new Link("Try again as " + wanted, other.authorizationUrl().toString()),
            new Post("Use " + actual, AccountsPage.ADD, Map.of("hint", actual)),
            new Link("Cancel", "/")));
  }

  static NoticePage notAdmitted(Account account) {
    return new NoticePage(
        "This account may not sign in here",
        account.email().value()
            + " is not among the accounts that this installation admits. Nothing was stored. Its"
            + " operator can tell you more.",
        List.of(new Link("Sign in with another account", "/login"), START));
  }

  static NoticePage unreachable(Problem problem, URI url) {
    return new NoticePage(
        problem.title(), problem.detail(), List.of(new Link("Try again", url.toString()), START));
  }

  private static NoticePage again(String title, String text, URI url) {
    return new NoticePage(title, text, List.of(new Link("Authorize again", url.toString()), START));
  }
}
