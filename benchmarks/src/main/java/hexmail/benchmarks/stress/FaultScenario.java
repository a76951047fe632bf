package hexmail.benchmarks.stress;

import hexmail.domain.credential.Credential;
import java.time.Duration;

/// The faults of a run, and the results that they permit. Used by one thread.
interface FaultScenario {
  /// Whether the fresh access token of the account may expire now.
  default boolean mayExpire(AccountModel model) {
    return true;
  }

  /// Called just before the access token of the account expires.
  default void beforeExpiry(AccountModel model) {}

  /// Called just after the access token of the account has expired.
  default void afterExpiry(AccountModel model) {}

  /// Called when the stored token of the account is fresh.
  default void afterRefresh(AccountModel model) {}

  /// Called repeatedly.
  default void poll() {}

  /// Whether the scenario explains that the grant has ended. If so, the account consents again.
  default boolean expects(AccountModel model, Credential stored) {
    return false;
  }

  /// Whether all planned faults have occurred.
  default boolean isComplete() {
    return true;
  }

  /// The most refreshes at Google whose answers may have been lost.
  default int refreshesLost() {
    return 0;
  }

  /// How often the scenario locked the store.
  default int storeLocks() {
    return 0;
  }

  /// How many processes were killed.
  default int kills() {
    return 0;
  }

  /// The longest time from the kill of a process that held a lease to a fresh token of the account.
  default Duration longestWaitAfterKill() {
    return Duration.ZERO;
  }
}
