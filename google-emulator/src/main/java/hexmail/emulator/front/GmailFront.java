package hexmail.emulator.front;

import hexmail.emulator.api.ApiAnswer;
import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.Gate;
import hexmail.emulator.api.Gate.Pass;
import hexmail.emulator.api.Target;
import hexmail.emulator.api.Wire;
import hexmail.emulator.gmail.Callers;
import hexmail.emulator.gmail.GmailError;
import hexmail.emulator.gmail.GmailRoutes;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;

/// The paths of Gmail's API: single calls under `/gmail`, and batches on the path of Google's guide
/// and on that of its discovery document, which the Java client takes. A GET may come as a POST
/// with `X-HTTP-Method-Override: GET`. Javalin packs answers with gzip for whoever asks.
public final class GmailFront {
  private final Calls calls;
  private final Batch batch;

  public GmailFront(GmailRoutes gmail, Callers callers, Gate gate, BatchSettings settings) {
    this.calls = new Calls(gmail, callers, gate);
    this.batch = new Batch(calls, settings);
  }

  /// Adds the paths, and the handler that makes every `GmailError` an answer.
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(GmailError.class, (error, context) -> Wire.send(context, error.answer()));
    routes.get("/gmail/*", this::serve);
    routes.post("/gmail/*", this::serve);
    routes.post("/batch", batch::serve);
    routes.post("/batch/gmail/v1", batch::serve);
  }

  private void serve(Context context) {
    ApiRequest request = request(context);
    Optional<Target> target = Target.at(request.path());
    if (target.isEmpty()) {
      Wire.send(context, ApiAnswer.page(404));
      return;
    }
    try (Pass pass = calls.admit(request, target.get(), false)) {
      calls.gate().hold(pass.delay());
      Wire.send(context, calls.answer(request, target.get(), pass));
    }
  }

  private static ApiRequest request(Context context) {
    try {
      return ApiRequest.of(context);
    } catch (IllegalArgumentException broken) {
      throw GmailError.invalid(String.valueOf(broken.getMessage()));
    }
  }
}
