package hexmail.emulator.control;

import hexmail.emulator.fault.Pause;
import hexmail.emulator.fault.SpoiledAnswer;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts every request to an endpoint and applies the faults that wait for it.
final class TrafficFilter {
  private static final String ENDPOINT = "hexmail.endpoint";

  private final Traffic traffic;
  private final Faults faults;
  private final Expiries expiries;
  private final Pause pause;

  TrafficFilter(Traffic traffic, Faults faults, Expiries expiries, Pause pause) {
    this.traffic = traffic;
    this.faults = faults;
    this.expiries = expiries;
    this.pause = pause;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.before(this::before);
    routes.after(this::after);
  }

  private void before(Context context) throws InterruptedException {
    Optional<Endpoint> endpoint = Endpoint.at(context.path());
    if (endpoint.isEmpty()) {
      return;
    }
    context.attribute(ENDPOINT, endpoint.get());
    traffic.record(endpoint.get(), parameters(context));
    Optional<Fault> fault = faults.next(endpoint.get(), address(context));
    if (fault.isPresent()) {
      apply(fault.get(), context);
    }
  }

  private static String address(Context context) {
    return context.queryString() == null
        ? context.path()
        : context.path() + "?" + context.queryString();
  }

  private void after(Context context) {
    Endpoint endpoint = context.attribute(ENDPOINT);
    if (endpoint != null) {
      expiries.answered(endpoint);
    }
  }

  private void apply(Fault fault, Context context) throws InterruptedException {
    pause.hold(fault.delay());
    if (fault.drops()) {
      SpoiledAnswer.closeConnection(context);
    } else if (fault.answers()) {
      context.status(fault.status()).contentType(fault.contentType()).result(fault.body());
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

  /// A parameter that came several times has its values parted by commas.
  private static void join(Map<String, List<String>> from, Map<String, String> to) {
    from.forEach((name, values) -> to.put(name, String.join(",", values)));
  }
}
