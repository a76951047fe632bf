package hexmail.benchmarks.stress;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;

/// The model of one account: what must have become of it. Used by one thread.
final class Member {
  private final int place;
  private final Account account;
  private int expiries;
  private int ends;
  private long restsUntil;
  private long expiredAt;

  Member(int place, Account account) {
    this.place = place;
    this.account = account;
  }

  int place() {
    return place;
  }

  Account account() {
    return account;
  }

  AccountId id() {
    return account.id();
  }

  String email() {
    return account.email().value();
  }

  /// Its access token has become due: one refresh is needed.
  void expired() {
    expiries++;
    expiredAt = System.nanoTime();
  }

  int expiries() {
    return expiries;
  }

  /// Its person has to consent anew, as was to be expected.
  void ended() {
    ends++;
  }

  int ends() {
    return ends;
  }

  /// Its token stays fresh for a while.
  void rest(long nanos) {
    restsUntil = System.nanoTime() + nanos;
  }

  boolean rests() {
    return System.nanoTime() - restsUntil < 0;
  }

  long nanosSinceExpiry() {
    return System.nanoTime() - expiredAt;
  }
}
