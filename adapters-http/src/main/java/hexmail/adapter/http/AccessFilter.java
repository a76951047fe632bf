package hexmail.adapter.http;

import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.signin.ReturnPages;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.session.WebSession;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Runs before the handler of a route and admits the requests that may pass.
final class AccessFilter {
  private static final Pattern SLOT = Pattern.compile("\\d{1,9}");

  private final UseCases useCases;
  private final ErrorResponder errors;
  private final String origin;

  /// Which requests may pass.
  enum Access {
    ANYONE,
    /// Requests with a session.
    SIGNED_IN,
    /// Requests with a session in which the account of the `{slot}` is signed in.
    ACCOUNT
  }

  /// @param baseUrl how browsers reach this site
  AccessFilter(UseCases useCases, ErrorResponder errors, URI baseUrl) {
    this.useCases = useCases;
    this.errors = errors;
    this.origin = SecurityHeaders.origin(baseUrl);
  }

  /// Admits to `handler` the requests that may pass and have no other parameters than `known`.
  Handler guard(Access access, Parameters known, Handler handler) {
    Handler checked =
        context -> {
          Optional<Problem> problem = known.check(context);
          if (problem.isPresent()) {
            errors.send(context, problem.get());
          } else {
            handler.handle(context);
          }
        };
    return switch (access) {
      case ANYONE -> checked;
      case SIGNED_IN ->
          context -> {
            if (session(context).isPresent()) {
              checked.handle(context);
            }
          };
      case ACCOUNT ->
          context -> {
            Optional<WebSession> session = session(context);
            if (session.isPresent() && enter(context, session.get())) {
              checked.handle(context);
            }
          };
    };
  }

  /// The session. A request without one is answered here.
  private Optional<WebSession> session(Context context) {
    Optional<WebSession> session = Visitor.of(context).session();
    boolean page =
        !ErrorResponder.isApi(context)
            && !isFramed(context)
            && !context.req().getMethod().equals("HEAD");
    if (session.isEmpty() && !page) {
      // RFC 9110, section 15.5.2, asks for a challenge. Browsers ask for no password because of
      // this one: they do not know the scheme.
      context.header("WWW-Authenticate", "Cookie realm=\"Hexmail\", form-action=\"/login\"");
      errors.send(context, Problems.unauthenticated());
    } else if (session.isEmpty() && Visitor.of(context).repeatedCookie().isPresent()) {
      // A sign-in would lead back here: the other cookie may be sent to this page only.
      Redirect.to(context, "/login?" + CookieCheck.REPEATED + "=");
    } else if (session.isEmpty()) {
      Redirect.to(context, signIn(context));
    }
    return session;
  }

  /// A page to sign in cannot be shown in the frame of a message.
  private static boolean isFramed(Context context) {
    return ErrorResponder.isFrame(context) && "iframe".equals(context.header("Sec-Fetch-Dest"));
  }

  private boolean enter(Context context, WebSession session) {
    String number = context.pathParam("slot");
    if (!SLOT.matcher(number).matches()) {
      errors.send(context, Problems.malformed("slot"));
      return false;
    }
    int slot = Integer.parseInt(number);
    Optional<ConnectedAccount> account = useCases.listAccounts().inSlot(session, slot);
    account.ifPresentOrElse(
        Visitor.of(context)::enter, () -> refuse(context, slot, session.account(slot)));
    return account.isPresent();
  }

  /// An account of the session whose credential is lost or unreadable has to sign in again.
  private void refuse(Context context, int slot, Optional<AccountId> signedIn) {
    if (signedIn.isEmpty()) {
      errors.send(context, Problems.noSuchAccount());
    } else if (ErrorResponder.isApi(context)) {
      URI url = URI.create(origin + signIn(new ReturnPath("/u/" + slot + "/mail")));
      errors.send(context, Problems.credentialLost(url));
    } else {
      Redirect.to(context, signIn(context));
    }
  }

  private static String signIn(Context context) {
    return context.req().getMethod().equals("GET")
        ? ReturnPages.parse(PathAndQuery.of(context)).map(AccessFilter::signIn).orElse("/login")
        : "/login";
  }

  private static String signIn(ReturnPath next) {
    return "/login?next=" + URLEncoder.encode(next.value(), StandardCharsets.UTF_8);
  }
}
