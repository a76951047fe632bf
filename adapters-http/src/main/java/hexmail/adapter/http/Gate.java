package hexmail.adapter.http;

import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ListAccounts.SignedIn;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.session.WebSession;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Stands before the handler of every route and lets through who may pass.
final class Gate {
  private static final Pattern SLOT = Pattern.compile("\\d{1,9}");

  private final UseCases useCases;
  private final Replies replies;

  /// Who may pass.
  enum Access {
    ANYONE,
    /// Whoever has a session.
    SIGNED_IN,
    /// Whoever has a session in which the account of the `{slot}` is signed in.
    ACCOUNT
  }

  Gate(UseCases useCases, Replies replies) {
    this.useCases = useCases;
    this.replies = replies;
  }

  Handler before(Access access, Handler handler) {
    return switch (access) {
      case ANYONE -> handler;
      case SIGNED_IN ->
          context -> {
            if (session(context).isPresent()) {
              handler.handle(context);
            }
          };
      case ACCOUNT ->
          context -> {
            Optional<WebSession> session = session(context);
            if (session.isPresent() && enter(context, session.get())) {
              handler.handle(context);
            }
          };
    };
  }

  /// The session; without one the request is answered.
  private Optional<WebSession> session(Context context) {
    Optional<WebSession> session = Visitor.of(context).session();
    if (session.isEmpty() && Replies.isApi(context)) {
      replies.send(context, Problems.unauthenticated());
    } else if (session.isEmpty()) {
      Redirect.to(context, signIn(context));
    }
    return session;
  }

  private boolean enter(Context context, WebSession session) {
    String number = context.pathParam("slot");
    if (!SLOT.matcher(number).matches()) {
      replies.send(context, Problems.malformed("slot"));
      return false;
    }
    Optional<SignedIn> account = useCases.listAccounts().inSlot(session, Integer.parseInt(number));
    account.ifPresentOrElse(
        Visitor.of(context)::enter, () -> replies.send(context, Problems.noSuchAccount()));
    return account.isPresent();
  }

  private static String signIn(Context context) {
    String query = context.queryString();
    String address = context.req().getRequestURI() + (query == null ? "" : "?" + query);
    return context.req().getMethod().equals("GET")
        ? ReturnPath.parse(address)
            .map(next -> "/login?next=" + URLEncoder.encode(next.value(), StandardCharsets.UTF_8))
            .orElse("/login")
        : "/login";
  }
}
