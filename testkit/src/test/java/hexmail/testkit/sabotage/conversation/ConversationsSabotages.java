package hexmail.testkit.sabotage.conversation;

import hexmail.domain.port.Conversations;
import hexmail.testkit.contract.ConversationsContract;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;
import java.util.stream.Stream;

/// Wrong lists of conversations, each with a clause that catches it.
public final class ConversationsSabotages {
  public static final SabotagedContract<Conversations> CONTRACT =
      new SabotagedContract<>(
          ConversationsContract.class,
          SabotagedConversationsTest.class,
          SabotagedConversationsTest.SABOTAGE,
          Stream.of(
                  WrongListings.ALL,
                  WrongPages.ALL,
                  WrongChanges.ALL,
                  WrongSummaries.ALL,
                  WrongFailures.ALL,
                  WrongMessages.ALL,
                  WrongRefusals.ALL)
              .flatMap(List::stream)
              .toList());

  private ConversationsSabotages() {}
}
