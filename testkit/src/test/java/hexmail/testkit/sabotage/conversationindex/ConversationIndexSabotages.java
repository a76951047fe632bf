package hexmail.testkit.sabotage.conversationindex;

import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.contract.ConversationIndexContract;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;
import java.util.stream.Stream;

/// Wrong conversation indexes, each with a clause that catches it.
public final class ConversationIndexSabotages {
  public static final SabotagedContract<ConversationIndex> CONTRACT =
      new SabotagedContract<>(
          ConversationIndexContract.class,
          SabotagedConversationIndexTest.class,
          SabotagedConversationIndexTest.SABOTAGE,
          Stream.of(
                  WrongFinding.ALL,
                  WrongKeeping.ALL,
                  WrongRemoval.ALL,
                  WrongLimits.ALL,
                  WrongForgetting.ALL)
              .flatMap(List::stream)
              .toList());

  private ConversationIndexSabotages() {}
}
