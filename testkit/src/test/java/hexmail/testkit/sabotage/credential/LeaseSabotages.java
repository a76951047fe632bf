package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Stores that grant leases wrongly or confuse the grant states, each with a clause that catches
/// it.
final class LeaseSabotages {
  static final List<Sabotage<CredentialStore>> ALL =
      List.of(
          Sabotage.of(
              "grants no lease",
              WrongLeases::refusesEveryLease,
              "exactly_one_of_many_callers_gets_the_lease"),
          Sabotage.of(
              "grants a lease that another caller holds",
              WrongLeases::givesItWhileItIsHeld,
              "leases_of_other_accounts_are_unchanged"),
          Sabotage.of("never ends a lease", WrongLeases::neverEndsIt, "a_lease_ends_at_its_time"),
          Sabotage.of(
              "ends leases a second early",
              WrongLeases::endsItASecondEarly,
              "no_other_caller_gets_the_lease_before_it_ends"),
          Sabotage.of(
              "answers a lease with the old version",
              WrongLeases::answersWithTheOldVersion,
              "a_lease_is_the_credential_at_its_next_version"),
          Sabotage.of(
              "answers a lease with what was read",
              WrongLeases::answersWithWhatWasRead,
              "a_lease_returns_the_stored_credential_whatever_else_was_read"),
          Sabotage.of(
              "grants a lease to a stale read",
              WrongLeases::takesStaleReads,
              "a_stale_version_gets_no_lease"),
          Sabotage.of(
              "brings a removed credential back for a lease",
              WrongLeases::bringsARemovedOneBack,
              "a_removed_credential_gets_no_lease_and_a_lease_does_not_survive_a_removal"),
          Sabotage.of(
              "grants no lease in an outage, silently",
              WrongLeases::givesNoneInAnOutage,
              "every_call_throws_when_the_store_is_unavailable"),
          Sabotage.of(
              "looks whether a lease is free before it waits to write",
              WrongLeases::looksTooEarly,
              "exactly_one_of_many_callers_gets_the_lease"),
          Sabotage.of(
              "keeps a lease after its holder's change",
              WrongLeases::keepsItAfterAChange,
              "a_lease_ends_with_the_change_that_its_holder_stores"),
          Sabotage.of(
              "keeps a lease whatever happens",
              WrongLeases::keepsItWhateverHappens,
              "a_lease_ends_with_a_new_consent_whose_credential_its_holder_cannot_change"),
          Sabotage.of(
              "holds one lease for all accounts",
              WrongLeases::holdsOneForAll,
              "leases_of_other_accounts_are_unchanged"),
          Sabotage.of(
              "stores what was read before a lease",
              WrongLeases::letsEarlierReadsIn,
              "a_change_made_from_what_was_read_before_a_lease_is_not_stored"),
          Sabotage.of(
              "drops a refresh token that waits for a new sign-in",
              WrongLeases::dropsATokenThatWaits,
              "a_refresh_token_that_waits_for_a_new_sign_in_is_kept"),
          Sabotage.of(
              "takes a wait for a new sign-in for a revocation",
              WrongLeases::takesAWaitForARevocation,
              "a_wait_for_a_new_sign_in_is_found_with_its_reason_and_time"));

  private LeaseSabotages() {}
}
