package hexmail.benchmarks.stress;

import hexmail.domain.credential.Credential;
import java.time.Duration;

/// What disturbs a run, and what may come of it. Used by one thread.
interface FaultScenario {
  /// Whether the access token of `member`, which is fresh, may become due now.
  default boolean admits(AccountModel member) {
    return true;
  }

  /// The access token of `member` is about to become due.
  default void before(AccountModel member) {}

  /// The access token of `member` has just become due.
  default void after(AccountModel member) {}

  /// The stored token of `member` was seen to be fresh.
  default void fresh(AccountModel member) {}

  /// Called again and again.
  default void tick() {}

  /// Whether it was to be expected that `member` has to consent anew; if so, the person has.
  default boolean excuses(AccountModel member, Credential ended) {
    return false;
  }

  /// Whether everything has happened that should.
  default boolean over() {
    return true;
  }

  /// How many refreshes Google may have done that nobody could keep.
  default int refreshesLost() {
    return 0;
  }

  /// How often it kept the store busy.
  default int busyTimes() {
    return 0;
  }

  /// How many processes it has ended.
  default int kills() {
    return 0;
  }

  /// The longest time from the death of a process that held a lease to a token for the account.
  default Duration longestWaitAfterKill() {
    return Duration.ZERO;
  }
}
