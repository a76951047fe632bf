package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionPolicyTest {
  private static Identity identity(String email, boolean verified) {
    Account account = new Account(new AccountId("1001"), new EmailAddress(email));
    return new Identity(account, verified, null);
  }

  private static AdmissionPolicy accounts(String email) {
    return new AdmissionPolicy(Set.of(new EmailAddress(email)), Set.of());
  }

  private static AdmissionPolicy domains(String domain) {
    return new AdmissionPolicy(Set.of(), Set.of(domain));
  }

  @Test
  void without_lists_everyone_is_admitted() {
    assertThat(AdmissionPolicy.EVERYONE.admits(identity("x@y.example", false))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ada@example.com, ada@example.com",
    "ADA@Example.Com, ada@example.com",
    "ada@example.com, Ada@EXAMPLE.com"
  })
  void a_listed_address_is_admitted_in_any_case(String listed, String email) {
    assertThat(accounts(listed).admits(identity(email, true))).isTrue();
  }

  @Test
  void an_unverified_address_does_not_count() {
    assertThat(accounts("ada@example.com").admits(identity("ada@example.com", false))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grace@example.com",
        "ada@example.com.evil.example",
        "xada@example.com",
        "ada@example.co",
        "ada+x@example.com",
        "ad\u0430@example.com"
      })
  void an_address_that_is_only_like_a_listed_one_is_not_admitted(String email) {
    assertThat(accounts("ada@example.com").admits(identity(email, true))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com, true",
    "Example.COM, example.com, true",
    "example.com, EXAMPLE.com, true",
    "example.com, sub.example.com, false",
    "example.com, evilexample.com, false",
    "example.com, example.com.evil.example, false"
  })
  void a_domain_is_compared_whole_with_the_proven_claim(
      String listed, String claimed, boolean admitted) {
    Identity identity = new Identity(ADA, true, claimed);

    assertThat(domains(listed).admits(identity)).isEqualTo(admitted);
  }

  @Test
  void the_domain_of_an_address_proves_nothing() {
    assertThat(domains("example.com").admits(identity("ada@example.com", true))).isFalse();
  }

  @Test
  void one_list_is_enough() {
    AdmissionPolicy both =
        new AdmissionPolicy(Set.of(new EmailAddress("x@y.example")), Set.of("example.com"));

    assertThat(both.admits(new Identity(ADA, false, "example.com"))).isTrue();
    assertThat(both.admits(identity("x@y.example", true))).isTrue();
    assertThat(both.admits(identity("z@y.example", true))).isFalse();
  }

  @Test
  void later_changes_to_the_lists_do_not_reach_it() {
    Set<String> domains = new HashSet<>(Set.of("example.com"));

    AdmissionPolicy policy = new AdmissionPolicy(Set.of(), domains);
    domains.clear();

    assertThat(policy.admits(identity("ada@evil.example", true))).isFalse();
  }
}
