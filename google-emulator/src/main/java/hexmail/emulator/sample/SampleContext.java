package hexmail.emulator.sample;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// The owner, time and random source of a message.
record SampleContext(Person owner, Instant when, SplittableRandom random) {

  String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  Person someone(List<Person> people) {
    return people.get(random.nextInt(people.size()));
  }

  int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /// Some of `choices`, each as a paragraph.
  String paragraphs(List<String> choices, int count) {
    int start = random.nextInt(choices.size());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(choices.get((start + i * 3) % choices.size())).append("\n\n");
    }
    return text.toString();
  }
}
