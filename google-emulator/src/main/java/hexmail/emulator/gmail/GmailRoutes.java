package hexmail.emulator.gmail;

import hexmail.emulator.mail.Mailboxes;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Objects;

/// The routes `/gmail/v1/users/{userId}/…`, and the handler that turns every `GmailError` into
/// Google's JSON.
public final class GmailRoutes {
  private final Callers callers;

  public GmailRoutes(Mailboxes mailboxes, Callers callers) {
    Objects.requireNonNull(mailboxes);
    this.callers = Objects.requireNonNull(callers);
  }

  /// Adds the routes and the exception handler.
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(GmailError.class, (error, context) -> error.answer(context));
    routes.get("/gmail/v1/users/{userId}/profile", context -> callers.mailbox(context));
  }
}
