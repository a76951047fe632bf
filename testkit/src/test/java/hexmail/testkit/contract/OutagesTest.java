package hexmail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.testkit.contract.fixture.Outages;
import hexmail.testkit.contract.fixture.Outages.SetUpMistake;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// A mistake of the set-up is not taken for one of the adapter.
class OutagesTest {
  private static final String SET_UP = "The set-up of this test is wrong, not the adapter: ";

  @Test
  void an_outage_in_which_no_call_fails_is_a_mistake_of_the_set_up() {
    RecoverablePort<Runnable> unbreakable = new RecoverablePort<>(() -> {}, _ -> {});

    assertThatExceptionOfType(SetUpMistake.class)
        .isThrownBy(() -> Outages.during(unbreakable, unbreakable.port(), unbreakable.port()))
        .withMessageStartingWith(SET_UP + "no call fails during the outage.")
        .withMessageContaining("`recoverable()`");
  }

  @Test
  void an_outage_that_does_not_end_is_a_mistake_of_the_set_up() {
    assertThatExceptionOfType(SetUpMistake.class)
        .isThrownBy(() -> Outages.isOver(OutagesTest::fail))
        .withMessageStartingWith(SET_UP + "the outage does not end.");
    assertThatCode(() -> Outages.isOver(() -> {})).doesNotThrowAnyException();
  }

  @Test
  void a_call_that_answers_while_others_fail_is_a_fault_of_the_adapter() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Outages.everyCallThrows(OutagesTest::fail, () -> {}))
        .withMessageContaining("the calls, by number, that do not throw during an outage")
        .withMessageContaining("[2]")
        .isNotInstanceOf(SetUpMistake.class);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> Outages.everyCallThrows(() -> {}))
        .isNotInstanceOf(SetUpMistake.class);
  }

  private static void fail() {
    throw new StoreUnavailable(Outage.FAILED, "An outage");
  }
}
