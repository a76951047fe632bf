package hexmail.emulator.control;

import static hexmail.emulator.control.ControlRoutes.change;

import hexmail.emulator.fault.GmailFailure;
import hexmail.emulator.fault.GmailFailure.RetryAfter;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.gmail.BatchSettings;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.quota.ConcurrentCalls;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
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
        change(request -> control.fault(request.endpoint(), fault(request))));
    routes.post("/_control/gmail/latency", change(this::changeLatency));
    routes.post("/_control/gmail/batches", change(this::changeBatches));
    routes.post("/_control/gmail/calls-at-once", change(this::changeCallsAtOnce));
    routes.post("/_control/gmail/page-tokens/expire", change(_ -> gmail.expirePageTokens()));
    routes.post(
        "/_control/gmail/domain-policy",
        change(request ->
            gmail.blockApplications(request.text("email"), request.flag("blocked", true))));
    routes.post(
        "/_control/gmail/texts", change(request -> gmail.inlineLongTexts(request.flag("inline"))));
    routes.post(
        "/_control/gmail/names",
        change(request -> control.pages().quotedNames(request.flag("quoted"))));
    routes.post("/_control/quota", change(this::changeQuota));
  }

  /// The fault described by `name`, `retryAfter` (seconds) and `header`, for the calls that
  /// [ControlRequest#calls] reads.
  private static Fault fault(ControlRequest request) {
    return request.calls(
        Fault.gmail(
            new GmailFailure(
                GmailFault.named(request.text("name")),
                Duration.ofSeconds(request.count("retryAfter", 30)),
                header(request))));
  }

  private static RetryAfter header(ControlRequest request) {
    try {
      return request.has("header")
          ? RetryAfter.valueOf(request.text("header").toUpperCase(Locale.ROOT))
          : RetryAfter.NONE;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("header is none, seconds, date or garbage", e);
    }
  }

  /// `millis` for all of Gmail, or for one `endpoint`.
  private void changeLatency(ControlRequest request) {
    Duration latency = Duration.ofMillis(request.count("millis"));
    if (request.has("endpoint")) {
      gmail.latency(request.endpoint(), latency);
    } else {
      gmail.latency(latency);
    }
  }

  /// Reads `calls` and `penaltyMillis`; each is optional.
  private void changeCallsAtOnce(ControlRequest request) {
    gmail.callsAtOnce(request.count("calls", ConcurrentCalls.USUAL));
    if (request.has("penaltyMillis")) {
      gmail.callsAtOncePenalty(Duration.ofMillis(request.count("penaltyMillis")));
    }
  }

  private void changeBatches(ControlRequest request) {
    BatchSettings batches = gmail.batches();
    batches.serve(request.flag("served", batches.served()));
    batches.shuffle(request.flag("shuffled", batches.shuffled()));
    batches.leaveOutEvery(request.count("leaveOutEvery", batches.leftOutEvery()));
  }

  /// Reads `units` (or `off`), `endpoint` with `cost`, and `refill`; each is optional.
  private void changeQuota(ControlRequest request) {
    if (request.has("endpoint")) {
      quota.cost(request.endpoint(), request.count("cost", 0));
    }
    if (request.has("units")) {
      if (request.text("units").equals("off")) {
        quota.off();
      } else {
        quota.units(request.count("units", 0));
      }
    }
    if (request.flag("refill", false)) {
      quota.refill();
    }
  }

  /// The part of `/_control/state` about Gmail's API.
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

  private static String units(Control control) {
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
