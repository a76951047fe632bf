package hexmail.adapter.http.signin;

import hexmail.adapter.http.page.Incidents.Incident;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.problem.FailureProblems;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.signin.CompleteAuthorization;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.domain.secret.BrowserKey;
import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Google's redirect back to this site. A successful sign-in is answered with another redirect, so
/// that the code does not stay in the address bar.
public final class Callback {
  private static final Logger LOG = LoggerFactory.getLogger(Callback.class);

  private final UseCases useCases;
  private final Pages pages;
  private final ClientRegistration client;
  private final CallbackPages words;

  public Callback(UseCases useCases, Pages pages, ClientRegistration client) {
    this.useCases = useCases;
    this.pages = pages;
    this.client = client;
    this.words = new CallbackPages(client);
  }

  public void complete(Context context) {
    Visitor visitor = Visitor.of(context);
    Optional<CallbackParameters> parameters = CallbackParameters.parse(context);
    Optional<BrowserKey> browser = visitor.knownBrowserKey();
    if (parameters.filter(redirect -> redirect.isFrom(client.issuers())).isEmpty()) {
      warn(context, "the redirect is malformed");
      pages.show(context, 400, CallbackPages.malformed());
    } else if (!visitor.hasCookies()) {
      warn(context, "the browser sent no cookie");
      pages.show(context, 400, words.withoutCookie());
    } else if (browser.isEmpty()) {
      // A browser without our cookie has not begun an attempt.
      answer(context, new Outcome.UnknownAttempt());
    } else {
      answer(
          context,
          useCases
              .completeAuthorization()
              .complete(
                  new CompleteAuthorization.Callback(
                      parameters.get().state(),
                      browser.get(),
                      visitor.sessionKey().orElse(null),
                      visitor.device(),
                      parameters.get().answer())));
    }
  }

  private static void warn(Context context, String reason) {
    LOG.warn("Incident {}: sign-in failed: {}", Incident.of(context).number(), reason);
  }

  private void answer(Context context, Outcome outcome) {
    FailureReason.of(outcome).ifPresent(reason -> warn(context, reason));
    switch (outcome) {
      case Outcome.SignedIn(var key, var returnTo) -> {
        Visitor.of(context).signIn(key);
        Redirect.to(context, returnTo.value());
      }
      case Outcome.AlreadySignedIn(var returnTo) -> Redirect.to(context, returnTo.value());
      case Outcome.ConsentNeeded(var url) -> Redirect.to(context, url.toString());
      case Outcome.SessionReplaced(var url) -> Redirect.to(context, url.toString());
      case Outcome.RightsDeclined declined ->
          pages.show(context, 200, CallbackPages.rightsDeclined(declined));
      case Outcome.Declined declined -> pages.show(context, 200, CallbackPages.declined(declined));
      case Outcome.EndedBefore _ -> pages.show(context, 400, CallbackPages.endedBefore());
      case Outcome.StillRunning _ -> pages.show(context, 503, CallbackPages.stillRunning());
      case Outcome.UnknownAttempt _ -> pages.show(context, 400, CallbackPages.unknownAttempt());
      case Outcome.Blocked blocked -> pages.show(context, 403, words.blocked(blocked));
      case Outcome.OrganisationOnly _ -> pages.show(context, 403, words.organisationOnly());
      case Outcome.EmbeddedBrowser _ -> pages.show(context, 403, words.embeddedBrowser());
      case Outcome.Failed(_, var url) -> pages.show(context, 400, CallbackPages.failed(url));
      case Outcome.ClientMisconfigured misconfigured ->
          pages.show(context, 503, words.clientMisconfigured(misconfigured));
      case Outcome.CodeRejected(_, var url) ->
          pages.show(context, 400, CallbackPages.codeRejected(url));
      case Outcome.UserUnknown(var url) -> pages.show(context, 400, CallbackPages.userUnknown(url));
      case Outcome.IdentityUnproven(_, var url) ->
          pages.show(context, 400, CallbackPages.identityUnproven(url));
      case Outcome.NoRefreshToken(var url) ->
          pages.show(context, 400, CallbackPages.noRefreshToken(url));
      case Outcome.OtherAccount other ->
          pages.show(context, 400, CallbackPages.otherAccount(other));
      case Outcome.NotAdmitted(var account) ->
          pages.show(context, 403, CallbackPages.notAdmitted(account));
      case Outcome.Unreachable(var outage, _, var url) ->
          CallbackPages.unreachable(FailureProblems.signIn(outage), url).show(context, pages);
    }
  }
}
