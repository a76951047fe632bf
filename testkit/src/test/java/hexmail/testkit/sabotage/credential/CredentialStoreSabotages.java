package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;
import java.util.stream.Stream;

/// Wrong credential stores, each with a clause that catches it.
public final class CredentialStoreSabotages {
  private static final List<Sabotage<CredentialStore>> OTHERS =
      List.of(
          Sabotage.of(
              "forgets a change",
              WrongChanges::forgetsIt,
              "a_change_at_a_stale_version_changes_nothing"),
          Sabotage.of(
              "ignores the version: the last writer wins",
              WrongChanges::ignoresTheVersion,
              "a_change_made_before_a_new_consent_changes_nothing"),
          Sabotage.of(
              "takes versions that were never stored",
              WrongChanges::takesLaterVersionsToo,
              "a_change_at_a_version_that_was_never_stored_changes_nothing"),
          Sabotage.of(
              "looks at the version before it waits to write",
              WrongChanges::looksAtTheVersionTooEarly,
              "a_change_concurrent_with_a_removal_stores_nothing_again"),
          Sabotage.of(
              "never raises the version",
              WrongChanges::neverRaisesTheVersion,
              "each_consent_has_a_version_higher_than_any_the_account_had"),
          Sabotage.of(
              "counts versions anew after a removal",
              WrongChanges::countsAnewAfterARemoval,
              "a_change_from_before_a_removal_does_not_change_a_later_consent"),
          Sabotage.of(
              "loses characters that are not ASCII",
              WrongChanges::losesCharactersOfTheReason,
              "a_revocation_is_found_with_its_reason_and_time"),
          Sabotage.of(
              "forgets that tokens are refused",
              WrongChanges::forgetsRefusedTokens,
              "a_refusal_of_tokens_is_found_with_its_time_until_one_is_accepted"),
          Sabotage.of(
              "brings a removed credential back",
              WrongChanges::bringsARemovedOneBack,
              "a_change_after_a_removal_stores_nothing_again"),
          Sabotage.of(
              "forgets to remove", WrongChanges::forgetsToRemove, "a_removed_credential_is_gone"),
          Sabotage.of(
              "keeps the refresh token of a removed credential",
              WrongChanges::keepsTheRefreshTokenOfARemovedOne,
              "a_consent_without_a_refresh_token_does_not_restore_a_removed_one"),
          Sabotage.of(
              "finds a stale copy",
              WrongReading::findsAStaleCopy,
              "a_change_at_the_version_that_was_read_is_stored_at_the_next_version"),
          Sabotage.of(
              "rounds times to seconds",
              WrongReading::roundsTimes,
              "a_consent_is_stored_active_and_found_exactly_as_it_was_stored"),
          Sabotage.of(
              "forgets what Google proved",
              WrongReading::forgetsWhatGoogleProved,
              "a_consent_without_a_refresh_token_keeps_the_stored_one"),
          Sabotage.of(
              "takes ids for one that differ in case",
              WrongReading::ignoresCaseOfIds,
              "account_ids_of_any_form_are_kept_apart"),
          Sabotage.of(
              "finds the credential of any account",
              WrongReading::findsAnyAccount,
              "accounts_with_the_same_address_are_different_accounts"),
          Sabotage.of(
              "invents a credential",
              WrongReading::makesOneUpWhileItHasNone,
              "an_account_that_never_consented_has_no_credential"),
          Sabotage.of(
              "removes the credentials of all accounts",
              WrongReading::removesAllAccounts,
              "other_accounts_are_unchanged"),
          Sabotage.of(
              "finds nothing in an outage",
              WrongReading::findsNothingInAnOutage,
              "every_call_throws_when_the_store_is_unavailable"),
          Sabotage.of(
              "hides that it could not save",
              WrongReading::pretendsToSaveInAnOutage,
              "every_call_throws_when_the_store_is_unavailable"),
          Sabotage.of(
              "saves later what it said had failed",
              WrongReading::savesLaterWhatFailed,
              "a_call_that_throws_has_changed_nothing"),
          Sabotage.of(
              "removes later what it said had failed",
              WrongReading::removesLaterWhatFailed,
              "a_call_that_throws_has_changed_nothing"));

  public static final SabotagedContract<CredentialStore> CONTRACT =
      new SabotagedContract<>(
          CredentialStoreContract.class,
          SabotagedCredentialStoreTest.class,
          SabotagedCredentialStoreTest.SABOTAGE,
          Stream.of(SavingSabotages.ALL, OTHERS, LeaseSabotages.ALL)
              .flatMap(List::stream)
              .toList());

  private CredentialStoreSabotages() {}
}
