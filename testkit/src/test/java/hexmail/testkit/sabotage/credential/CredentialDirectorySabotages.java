package hexmail.testkit.sabotage.credential;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialDirectoryContract;
import hexmail.testkit.contract.credential.CredentialDirectoryFactory.Store;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Wrong credential directories, each with a clause that catches it.
public final class CredentialDirectorySabotages {
  private static final Account NOBODY =
      new Account(new AccountId("nobody"), new EmailAddress("nobody@example.com"));

  public static final SabotagedContract<Store> CONTRACT =
      new SabotagedContract<>(
          CredentialDirectoryContract.class,
          SabotagedCredentialDirectoryTest.class,
          SabotagedCredentialDirectoryTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "lists nobody",
                  store -> listing(store, _ -> List.of()),
                  "an_account_is_listed_whether_or_not_google_still_honours_its_grant"),
              Sabotage.of(
                  "is never empty",
                  store -> listing(store, all -> all.isEmpty() ? List.of(NOBODY) : all),
                  "an_empty_store_has_no_accounts"),
              Sabotage.of(
                  "lists one account for each address",
                  store -> listing(store, CredentialDirectorySabotages::byAddress),
                  "accounts_with_one_address_and_with_similar_ids_are_all_listed"),
              Sabotage.of(
                  "remembers the first address",
                  store -> remembering(store, (first, _) -> first),
                  "each_account_is_listed_once_with_the_address_of_its_last_consent"),
              Sabotage.of(
                  "lists whom it has removed, and consents that stored nothing",
                  store -> remembering(store, (_, last) -> last),
                  "an_account_that_was_removed_is_not_listed"),
              Sabotage.of(
                  "lists active grants only",
                  store -> listing(store, all -> active(store.credentials(), all)),
                  "an_account_is_listed_whether_or_not_google_still_honours_its_grant"),
              Sabotage.of(
                  "lists nobody in an outage",
                  CredentialDirectorySabotages::hidingOutages,
                  "the_list_is_not_empty_but_refused_when_the_store_is_unavailable")));

  private CredentialDirectorySabotages() {}

  private static Store listing(Store honest, Function<List<Account>, List<Account>> change) {
    return new Store(honest.credentials(), () -> change.apply(honest.directory().accounts()));
  }

  private static List<Account> byAddress(List<Account> all) {
    return List.copyOf(
        all.stream()
            .collect(Collectors.toMap(Account::email, one -> one, (first, _) -> first))
            .values());
  }

  private static List<Account> active(CredentialStore credentials, List<Account> all) {
    return all.stream()
        .filter(one -> credentials.find(one.id()).filter(Credential::isActive).isPresent())
        .toList();
  }

  private static Store remembering(Store honest, BiFunction<Account, Account, Account> choice) {
    Map<AccountId, Account> seen = new ConcurrentHashMap<>();
    CredentialStore watched =
        new DelegatingCredentialStore(honest.credentials()) {
          @Override
          public Optional<Credential> save(Consent consent) {
            seen.merge(consent.account().id(), consent.account(), choice);
            return honest.save(consent);
          }
        };
    return new Store(
        watched,
        () -> {
          // So that an outage is an outage here, too.
          List<Account> _ = honest.directory().accounts();
          return List.copyOf(seen.values());
        });
  }

  private static Store hidingOutages(Store honest) {
    return new Store(
        honest.credentials(),
        () -> {
          try {
            return honest.directory().accounts();
          } catch (StoreUnavailable _) {
            return List.of();
          }
        });
  }
}
