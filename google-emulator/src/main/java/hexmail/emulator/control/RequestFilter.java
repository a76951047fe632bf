package hexmail.emulator.control;

import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.api.ResponseWriter;
import hexmail.emulator.control.GmailAdmissionControl.Instrumentation;
import hexmail.emulator.fault.ResponseDelay;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts every request to an endpoint outside of Gmail's API and applies its faults.
final class RequestFilter {
  private static final String ENDPOINT = "hexmail.endpoint";

  private final Instrumentation instrumentation;
  private final Clock clock;
  private final ResponseDelay responseDelay;

  RequestFilter(Instrumentation instrumentation, Clock clock, ResponseDelay responseDelay) {
    this.instrumentation = instrumentation;
    this.clock = clock;
    this.responseDelay = responseDelay;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.before(this::before);
    routes.after(this::after);
  }

  private void before(Context context) throws InterruptedException {
    Optional<Endpoint> endpoint = endpoint(context.path());
    if (endpoint.isEmpty()) {
      return;
    }
    context.attribute(ENDPOINT, endpoint.get());
    Map<String, String> parameters = parameters(context);
    instrumentation.requestLog().record(endpoint.get(), () -> parameters);
    Optional<Fault> fault = instrumentation.faults().next(endpoint.get(), address(context));
    if (fault.isPresent()) {
      apply(fault.get(), context);
    }
  }

  private static Optional<Endpoint> endpoint(String path) {
    return path.startsWith("/gmail/") ? Optional.empty() : Endpoint.at(path);
  }

  private static String address(Context context) {
    return context.queryString() == null
        ? context.path()
        : context.path() + "?" + context.queryString();
  }

  private void after(Context context) {
    Endpoint endpoint = context.attribute(ENDPOINT);
    if (endpoint != null) {
      instrumentation.expiryTriggers().answered(endpoint);
    }
  }

  private void apply(Fault fault, Context context) throws InterruptedException {
    responseDelay.await(fault.delay());
    if (!fault.isGenuine()) {
      ResponseWriter.send(
          context,
          fault.apply(() -> ApiResponse.of(200, ApiResponse.JSON, "{}"), clock, responseDelay));
      context.skipRemainingHandlers();
    }
  }

  private static Map<String, String> parameters(Context context) {
    Map<String, String> parameters = new HashMap<>();
    join(context.queryParamMap(), parameters);
    if (context.isFormUrlencoded()) {
      join(context.formParamMap(), parameters);
    }
    return parameters;
  }

  /// Several values of a parameter are joined with commas.
  private static void join(Map<String, List<String>> from, Map<String, String> to) {
    from.forEach((name, values) -> to.put(name, String.join(",", values)));
  }
}
