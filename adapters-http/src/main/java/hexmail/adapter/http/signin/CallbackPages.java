package hexmail.adapter.http.signin;

import hexmail.adapter.http.page.Action.Link;
import hexmail.adapter.http.page.Action.Post;
import hexmail.adapter.http.page.NoticePage;
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

  private CallbackPages() {}

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

  static NoticePage blocked(Outcome.Blocked blocked) {
    return again(
        "Your organisation does not let Hexmail in",
        "An administrator decides which applications may be used. Nothing was stored.",
        blocked.authorizationUrl());
  }

  static NoticePage clientMisconfigured() {
    return new NoticePage(
        "Google does not accept this installation",
        "The OAuth client of this installation is misconfigured. Please tell its operator.",
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
            new Link("Choose " + wanted, other.authorizationUrl().toString()),
            new Post("Add another account", "/accounts/add", Map.of()),
            START));
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
