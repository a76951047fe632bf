package hexmail.emulator.control;

import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.gmail.BatchSettings;
import hexmail.emulator.gmail.DomainPolicy;
import hexmail.emulator.gmail.PageSettings;
import hexmail.emulator.quota.ConcurrentCalls;
import java.time.Duration;

/// Batches, latencies, concurrent calls and page tokens of Gmail's API. Safe for use by many
/// threads.
public final class GmailControl {
  private final BatchSettings batches;
  private final Latencies latencies;
  private final ConcurrentCalls concurrentCalls;
  private final PageSettings pages;
  private final AccountControl accounts;
  private final DomainPolicy domainPolicy = new DomainPolicy();

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

  /// Whether the administrator of the account lets no application read the mail (`domainPolicy`).
  public void blockApplications(String email, boolean now) {
    domainPolicy.block(accounts.mailbox(email), now);
  }

  /// The domain policy of the routes of Gmail.
  public DomainPolicy domainPolicy() {
    return domainPolicy;
  }

  /// Sets the latency of the endpoint. A batch takes its own latency, or that of its slowest part
  /// when that is longer.
  ///
  /// @throws IllegalArgumentException when the endpoint does not belong to Gmail's API
  public void latency(Endpoint endpoint, Duration time) {
    if (endpoint.methods().isEmpty()) {
      throw new IllegalArgumentException("only endpoints of Gmail have a latency");
    }
    endpoint.methods().forEach(method -> latencies.set(method, time));
  }

  /// Sets the latency of every request to Gmail's API; a batch is one request.
  public void latency(Duration time) {
    for (ApiMethod method : ApiMethod.values()) {
      latencies.set(method, time);
    }
  }

  /// Limits the concurrent calls of a person, including parts of batches. More calls are refused
  /// with 429.
  public void callsAtOnce(int limit) {
    concurrentCalls.limit(limit);
  }

  /// For how long a person may have only two fifths of these calls after a refusal; zero for no
  /// such penalty.
  public void callsAtOncePenalty(Duration time) {
    concurrentCalls.penalty(time);
  }

  /// The highest number of concurrent calls of the person since the last reset of the counts,
  /// including parts of batches, without refused calls.
  public int mostCallsAtOnce(String email) {
    return concurrentCalls.peak(accounts.mailbox(email)).calls();
  }

  /// The highest number of concurrent HTTP requests of the person since the last reset of the
  /// counts; a batch is one request.
  public int mostRequestsAtOnce(String email) {
    return concurrentCalls.peak(accounts.mailbox(email)).requests();
  }

  /// Whether texts of any size are within their messages, as some servers send them. Otherwise a
  /// text of more than 100 kB has to be read as an attachment.
  public void inlineLongTexts(boolean now) {
    pages.inlineLongTexts(now);
  }

  /// Refuses all page tokens given out so far.
  public void expirePageTokens() {
    pages.expireTokens();
  }
}
