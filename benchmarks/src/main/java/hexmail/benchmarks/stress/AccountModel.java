package hexmail.benchmarks.stress;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;

/// The expected state of one account. Used by one thread.
final class AccountModel {
  private final int index;
  private final Account account;
  private int expiries;
  private int reconsents;
  private long freshUntil;
  private long expiredAt;

  AccountModel(int index, Account account) {
    this.index = index;
    this.account = account;
  }

  int index() {
    return index;
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

  /// Its access token has expired: one refresh is needed.
  void expired() {
    expiries++;
    expiredAt = System.nanoTime();
  }

  int expiries() {
    return expiries;
  }

  /// The account has consented again, as expected.
  void reconsented() {
    reconsents++;
  }

  int reconsents() {
    return reconsents;
  }

  /// Its token must not expire for the next `nanos`.
  void keepFreshFor(long nanos) {
    freshUntil = System.nanoTime() + nanos;
  }

  boolean mustStayFresh() {
    return System.nanoTime() - freshUntil < 0;
  }

  long nanosSinceExpiry() {
    return System.nanoTime() - expiredAt;
  }
}
