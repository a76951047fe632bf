package hexmail.emulator.control;

import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.gmail.BatchSettings;
import hexmail.emulator.gmail.PageSettings;
import hexmail.emulator.quota.ConcurrentCalls;
import java.time.Duration;

/// How Gmail's API is reached: batches, the way to it, and how many calls at once. Safe for use by
/// many threads.
public final class GmailControl {
  private final BatchSettings batches;
  private final Latencies latencies;
  private final ConcurrentCalls concurrentCalls;
  private final PageSettings pages;
  private final AccountControl accounts;

  GmailControl(
      BatchSettings batches,
      GmailAdmissionControl.Limits limits,
      PageSettings pages,
      AccountControl accounts) {
    this.batches = batches;
    this.latencies = limits.latencies();
    this.concurrentCalls = limits.concurrentCalls();
    this.pages = pages;
    this.accounts = accounts;
  }

  /// How batches are answered.
  public BatchSettings batches() {
    return batches;
  }

  /// Holds every call to the endpoint for so long from now on. A batch takes its own time, or that
  /// of its slowest part when that is longer.
  ///
  /// @throws IllegalArgumentException when the endpoint is none of Gmail's API
  public void latency(Endpoint endpoint, Duration time) {
    if (endpoint.methods().isEmpty()) {
      throw new IllegalArgumentException("only endpoints of Gmail have a latency");
    }
    endpoint.methods().forEach(method -> latencies.set(method, time));
  }

  /// Holds every request to Gmail's API for so long from now on; a batch is one request.
  public void latency(Duration time) {
    for (ApiMethod method : ApiMethod.values()) {
      latencies.set(method, time);
    }
  }

  /// So many calls of a person at once from now on, parts of batches included; more are refused
  /// with 429.
  public void callsAtOnce(int limit) {
    concurrentCalls.limit(limit);
  }

  /// The most calls of the person that were under way at once since the last reset of the counts,
  /// parts of batches included, refused ones not.
  public int mostCallsAtOnce(String email) {
    return concurrentCalls.peak(accounts.mailbox(email)).calls();
  }

  /// The most HTTP requests of the person that were under way at once since the last reset of the
  /// counts; a batch is one.
  public int mostRequestsAtOnce(String email) {
    return concurrentCalls.peak(accounts.mailbox(email)).requests();
  }

  /// Page tokens given out so far are refused from now on.
  public void expirePageTokens() {
    pages.expireTokens();
  }
}
