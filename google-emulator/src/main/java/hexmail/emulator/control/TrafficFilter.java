package hexmail.emulator.control;

import hexmail.emulator.grants.Tokens;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Counts every request to an endpoint and applies the faults that wait for it.
final class TrafficFilter {
  private static final String ENDPOINT = "hexmail.endpoint";

  private final Traffic traffic;
  private final Faults faults;
  private final Expiries expiries;
  private final Tokens tokens;
  private final CountDownLatch closed = new CountDownLatch(1);

  TrafficFilter(Traffic traffic, Faults faults, Expiries expiries, Tokens tokens) {
    this.traffic = traffic;
    this.faults = faults;
    this.expiries = expiries;
    this.tokens = tokens;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.before(this::before);
    routes.after(this::after);
  }

  /// Lets every delayed answer go.
  void close() {
    closed.countDown();
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
    if (endpoint != null && expiries.answered(endpoint)) {
      tokens.expireAccess();
    }
  }

  private void apply(Fault fault, Context context) throws InterruptedException {
    delay(fault.delay());
    if (fault.drops()) {
      ServletContextRequest.getServletContextRequest(context.req())
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
      context.skipRemainingHandlers();
    } else if (fault.answers()) {
      context.status(fault.status()).contentType(fault.contentType()).result(fault.body());
      context.skipRemainingHandlers();
    }
  }

  private void delay(Duration delay) throws InterruptedException {
    if (delay.isPositive()) {
      boolean _ = closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
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
