package hexmail.domain.session;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// A browser that has signed in.
///
/// @param id the fingerprint of the session key: the key
/// @param accounts in the order of their slots
/// @param nextSlot the number of the next account
/// @param device the device of the browser
/// @param openedAt when a person first signed in
/// @param lastUsedAt the last recorded use
/// @param expiresAt the first instant at which the session is no longer valid
public record WebSession(
    Fingerprint id,
    List<AccountSlot> accounts,
    int nextSlot,
    Device device,
    Instant openedAt,
    Instant lastUsedAt,
    Instant expiresAt) {
  public WebSession {
    Objects.requireNonNull(id);
    Objects.requireNonNull(device);
    Objects.requireNonNull(openedAt);
    Objects.requireNonNull(lastUsedAt);
    Objects.requireNonNull(expiresAt);
    accounts = List.copyOf(accounts);
    for (AccountSlot slot : accounts) {
      if (slot.number() >= nextSlot) {
        throw new IllegalArgumentException("The next slot comes after all that are taken");
      }
    }
  }

  /// The account in the slot `number`.
  public Optional<AccountId> account(int number) {
    return accounts.stream()
        .filter(slot -> slot.number() == number)
        .map(AccountSlot::account)
        .findFirst();
  }

  /// The slot of `account`.
  public Optional<Integer> slotOf(AccountId account) {
    return accounts.stream()
        .filter(slot -> slot.account().equals(account))
        .map(AccountSlot::number)
        .findFirst();
  }

  /// With `account` in the next slot; unchanged if it is already there.
  public WebSession with(AccountId account) {
    if (slotOf(account).isPresent()) {
      return this;
    }
    List<AccountSlot> more = new ArrayList<>(accounts);
    more.add(new AccountSlot(nextSlot, account));
    return new WebSession(id, more, nextSlot + 1, device, openedAt, lastUsedAt, expiresAt);
  }

  /// With those accounts for which `condition` holds. They keep their slots.
  public WebSession keeping(Predicate<AccountId> condition) {
    List<AccountSlot> kept =
        accounts.stream().filter(slot -> condition.test(slot.account())).toList();
    return new WebSession(id, kept, nextSlot, device, openedAt, lastUsedAt, expiresAt);
  }

  /// The same session under another key.
  public WebSession renamed(Fingerprint newId) {
    return new WebSession(newId, accounts, nextSlot, device, openedAt, lastUsedAt, expiresAt);
  }
}
