package hexmail.emulator.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The results of calls to the token endpoint, by `grant_type`. Safe for use by many threads.
public final class TokenCounts {
  /// The values of `grant_type` that are counted.
  public static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");

  private final Map<String, Integer> succeeded = new HashMap<>();
  private final Map<String, Integer> refused = new HashMap<>();
  private final Map<String, Integer> disturbed = new HashMap<>();
  private final Map<String, Map<String, Integer>> bySubject = new HashMap<>();

  /// Counts a call that issued tokens for the account.
  public synchronized void success(String grantType, String subject) {
    succeeded.merge(grantType, 1, Integer::sum);
    bySubject.computeIfAbsent(grantType, _ -> new HashMap<>()).merge(subject, 1, Integer::sum);
  }

  /// Counts a call that the endpoint itself refused.
  public synchronized void refusal(String grantType) {
    refused.merge(grantType, 1, Integer::sum);
  }

  /// Counts a call that got a `TokenFault`.
  public synchronized void disturbance(String grantType) {
    disturbed.merge(grantType, 1, Integer::sum);
  }

  /// The calls that issued tokens, including those whose response was then corrupted.
  public synchronized int succeeded(String grantType) {
    return succeeded.getOrDefault(grantType, 0);
  }

  /// The calls that issued tokens for the account with this subject, including those whose response
  /// was then corrupted.
  public synchronized int succeeded(String grantType, String subject) {
    return bySubject.getOrDefault(grantType, Map.of()).getOrDefault(subject, 0);
  }

  /// The calls that the endpoint itself refused, without those of faults.
  public synchronized int refused(String grantType) {
    return refused.getOrDefault(grantType, 0);
  }

  /// The calls that got a `TokenFault`, processed or not.
  public synchronized int disturbed(String grantType) {
    return disturbed.getOrDefault(grantType, 0);
  }

  public synchronized void reset() {
    succeeded.clear();
    refused.clear();
    disturbed.clear();
    bySubject.clear();
  }
}
