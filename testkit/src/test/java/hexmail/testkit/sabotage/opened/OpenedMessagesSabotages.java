package hexmail.testkit.sabotage.opened;

import hexmail.testkit.contract.OpenedMessagesContract;
import hexmail.testkit.contract.opened.OpenedMessagesFactory.Store;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;
import java.util.stream.Stream;

/// Wrong stores of opened messages, each with a clause that catches it.
public final class OpenedMessagesSabotages {
  public static final SabotagedContract<Store> CONTRACT =
      new SabotagedContract<>(
          OpenedMessagesContract.class,
          SabotagedOpenedMessagesTest.class,
          SabotagedOpenedMessagesTest.SABOTAGE,
          Stream.of(WrongFinding.ALL, WrongEnds.ALL, WrongRemoval.ALL, WrongLimits.ALL)
              .flatMap(List::stream)
              .toList());

  private OpenedMessagesSabotages() {}
}
