package hexmail.emulator.sample;

import java.util.List;

/// Mail in Turkish, Japanese, Arabic and emoji, in UTF-8 and in the charsets that people used
/// before it.
final class WorldMail {
  private static final List<String> TURKISH_SUBJECTS =
      List.of(
          "Toplantı notları ve yarınki program",
          "Işık ölçümlerinin sonuçları",
          "Çarşamba günkü öğle yemeği",
          "İzmir gezisi için öneriler");
  private static final List<String> TURKISH_TEXTS =
      List.of(
          "Merhaba, ölçümleri yeniden yaptım; ışık azaldığında değerler düşüyor. Çizelgeyi ekte bulabilirsin.",
          "Yarınki toplantıyı saat ona aldık. Uygun değilse lütfen bugün haber ver.",
          "Kitabın son bölümünü bitirdim, gerçekten çok güzel olmuş. Birkaç küçük düzeltme önerim var.");

  private static final List<String> JAPANESE_SUBJECTS =
      List.of("来週の打ち合わせについて", "資料をお送りします", "【重要】計算機室の利用時間の変更", "お花見のお誘い");
  private static final List<String> JAPANESE_TEXTS =
      List.of(
          "お世話になっております。来週の打ち合わせの日程を確認させてください。火曜日の午後はいかがでしょうか。",
          "先日の計算結果をまとめました。ご確認のほど、よろしくお願いいたします。",
          "桜が咲き始めました。土曜日に公園へ行きませんか。お弁当は私が用意します。");

  private static final List<String> ARABIC_SUBJECTS =
      List.of("موعد الاجتماع القادم", "شكراً على الكتاب");
  private static final List<String> ARABIC_TEXTS =
      List.of(
          "مرحباً، هل يناسبك أن نلتقي يوم الأحد في المكتبة؟ سأحضر معي الرسوم الجديدة.",
          "قرأت الفصل الأول وأعجبني كثيراً. لدي سؤال صغير عن المثال الثاني.");

  private static final List<String> EMOJI_SUBJECTS =
      List.of(
          "🎉 It works! 🎉",
          "Tea 🫖 or coffee ☕?",
          "👩‍💻👨‍💻 pairing on Friday",
          "Weekend plans 🚲🏞️");

  private WorldMail() {}

  static SampleMessage turkish(SampleContext scene) {
    SampleMessage letter =
        new SampleMessage(
                scene.someone(SamplePeople.TURKISH), scene.owner(), scene.pick(TURKISH_SUBJECTS))
            .text(scene.pick(TURKISH_TEXTS) + "\n\nSevgiler\n")
            .labels("Inbox", "Category Personal");
    return scene.number(1, 3) == 1 ? letter.charset("windows-1254") : letter;
  }

  static SampleMessage japanese(SampleContext scene) {
    SampleMessage letter =
        new SampleMessage(
                scene.someone(SamplePeople.JAPANESE), scene.owner(), scene.pick(JAPANESE_SUBJECTS))
            .text(scene.pick(JAPANESE_TEXTS) + "\n\nよろしくお願いします。\n")
            .labels("Inbox", "Category Personal");
    return scene.number(1, 2) == 1 ? letter.charset("ISO-2022-JP") : letter;
  }

  static SampleMessage arabic(SampleContext scene) {
    String text = scene.pick(ARABIC_TEXTS);
    return new SampleMessage(SamplePeople.ARABIC, scene.owner(), scene.pick(ARABIC_SUBJECTS))
        .text(text + "\n")
        .html("<div dir=\"rtl\"><p>" + text + "</p></div>")
        .labels("Inbox", "Category Personal");
  }

  static SampleMessage emoji(SampleContext scene) {
    return new SampleMessage(
            scene.someone(SamplePeople.othersThan(scene.owner())),
            scene.owner(),
            scene.pick(EMOJI_SUBJECTS))
        .text("See you there 👋🏽 — bring the 📐.\n")
        .labels("Inbox", "Category Personal", "Starred");
  }
}
