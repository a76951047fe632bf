package hexmail.emulator.control;

import static hexmail.emulator.control.ControlRoutes.change;

import hexmail.emulator.gmail.BatchSettings;
import hexmail.emulator.grants.GoogleAccount;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.Map;

/// `GmailControl` and `QuotaControl` over HTTP.
final class GmailControlRoutes {
  private final Control control;
  private final GmailControl gmail;
  private final QuotaControl quota;

  GmailControlRoutes(Control control) {
    this.control = control;
    this.gmail = control.gmail();
    this.quota = control.quota();
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post(
        "/_control/gmail/error",
        change(request ->
            control.fault(request.endpoint(), new GmailControlRequest(request).fault())));
    routes.post("/_control/gmail/latency", change(this::delay));
    routes.post("/_control/gmail/batches", change(this::changeBatches));
    routes.post(
        "/_control/gmail/calls-at-once",
        change(request -> gmail.callsAtOnce(new GmailControlRequest(request).count("calls", 50))));
    routes.post("/_control/gmail/page-tokens/expire", change(_ -> gmail.expirePageTokens()));
    routes.post("/_control/quota", change(this::changeQuota));
  }

  /// `millis` for all of Gmail, or for one `endpoint`.
  private void delay(ControlRequest request) {
    if (request.given("endpoint")) {
      gmail.latency(request.endpoint(), new GmailControlRequest(request).millis());
    } else {
      gmail.latency(new GmailControlRequest(request).millis());
    }
  }

  private void changeBatches(ControlRequest request) {
    BatchSettings batches = gmail.batches();
    batches.serve(request.flag("served", batches.served()));
    batches.shuffle(request.flag("shuffled", batches.shuffled()));
    batches.leaveOutEvery(
        new GmailControlRequest(request).count("leaveOutEvery", batches.leftOutEvery()));
  }

  /// `units` (or `off`), `endpoint` with `cost`, `refill`; each when it is given.
  private void changeQuota(ControlRequest request) {
    GmailControlRequest numbers = new GmailControlRequest(request);
    if (request.given("endpoint")) {
      quota.cost(request.endpoint(), numbers.count("cost", 0));
    }
    if (request.given("units")) {
      if (request.text("units").equals("off")) {
        quota.off();
      } else {
        quota.units(numbers.count("units", 0));
      }
    }
    if (request.flag("refill", false)) {
      quota.refill();
    }
  }

  /// What `/_control/state` tells of Gmail's API.
  static Map<String, Object> state(Control control) {
    Map<String, Object> people = new LinkedHashMap<>();
    control
        .accounts()
        .all()
        .forEach(account -> people.put(account.email(), person(control, account)));
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("quota", units(control));
    state.put("connections", control.connections());
    state.put("people", people);
    return state;
  }

  static String units(Control control) {
    long units = control.quota().units();
    return units == Long.MAX_VALUE ? "off" : Long.toString(units);
  }

  private static Map<String, Long> person(Control control, GoogleAccount account) {
    QuotaControl quota = control.quota();
    String subject = account.subject();
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("unitsInLastMinute", quota.spentInLastMinute(subject));
    numbers.put("units", quota.spent(subject));
    numbers.put("refusals", quota.refusals(subject));
    numbers.put("mostRequestsAtOnce", (long) control.gmail().mostRequestsAtOnce(subject));
    numbers.put("mostCallsAtOnce", (long) control.gmail().mostCallsAtOnce(subject));
    return numbers;
  }
}
