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

/// The paths of Gmail's API: single calls under `/gmail`, and batches on the path of Google's guide
/// and on that of its discovery document, which the Java client takes. A GET may come as a POST
/// with `X-HTTP-Method-Override: GET`. Javalin packs answers with gzip for whoever asks.
public final class GmailRoutes {
  private final CallDispatcher calls;
  private final BatchEndpoint batch;

  public GmailRoutes(
      GmailApi gmail, Authenticator authenticator, AdmissionControl admissionControl, BatchSettings settings) {
    this.calls = new CallDispatcher(gmail, authenticator, admissionControl);
    this.batch = new BatchEndpoint(calls, settings);
  }

  /// Adds the paths, and the handler that makes every `GmailError` an answer.
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
