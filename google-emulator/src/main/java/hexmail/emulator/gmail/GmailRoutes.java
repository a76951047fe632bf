package hexmail.emulator.gmail;

import hexmail.emulator.api.AdmissionControl;
import hexmail.emulator.api.AdmissionControl.Admission;
import hexmail.emulator.api.ApiRequest;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.api.ResourcePath;
import hexmail.emulator.api.ResponseWriter;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;

/// The HTTP paths of Gmail's API: single calls under `/gmail`, and batches on the path of Google's
/// guide and on that of the discovery document, which the Java client uses. A GET may be sent as a
/// POST with `X-HTTP-Method-Override: GET`. Javalin compresses responses for clients that accept
/// gzip.
public final class GmailRoutes {
  private final CallDispatcher calls;
  private final BatchEndpoint batch;

  public GmailRoutes(
      GmailApi gmail,
      Authenticator authenticator,
      AdmissionControl admissionControl,
      BatchSettings settings) {
    this.calls = new CallDispatcher(gmail, authenticator, admissionControl);
    this.batch = new BatchEndpoint(calls, settings);
  }

  /// Adds the paths, and the handler that turns every `GmailError` into a response.
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.exception(
        GmailError.class, (error, context) -> ResponseWriter.send(context, error.response()));
    routes.get("/gmail/*", this::serve);
    routes.post("/gmail/*", this::serve);
    routes.post("/batch", batch::serve);
    routes.post("/batch/gmail/v1", batch::serve);
  }

  private void serve(Context context) {
    ApiRequest request = request(context);
    Optional<ResourcePath> target = ResourcePath.at(request.path());
    if (target.isEmpty()) {
      ResponseWriter.send(context, ApiResponse.page(404));
      return;
    }
    try (Admission admission = calls.admit(request, target.get(), false)) {
      calls.admissionControl().await(admission.delay());
      ResponseWriter.send(context, calls.response(request, target.get(), admission));
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
