package zutuan.bot.assist.cases;

import java.util.List;
import zutuan.bot.assist.model.Field;

/// A solved problem of a crop or an animal (案例), as a technician would tell it to a farmer.
///
/// `number` is what members call it by (C12). Shipped cases have numbers below [#OWN]; those that
/// the stations solved themselves begin there.
public record Case(int number, About about, Complaint complaint, Counsel counsel) {
    /// Numbers from here on belong to cases of the town itself.
    public static final int OWN = 1_000;

    /// What it is about. `station` is whose field it is, `kind` the crop or animal as written,
    /// `stage` and `season` are empty where any is meant.
    public record About(Field field, String kind, String stage, Season season) {}

    /// What is to be seen: the technical title, the symptom, and what farmers say of it.
    public record Complaint(String title, String symptom, List<String> sayings) {
        public Complaint {
            sayings = List.copyOf(sayings);
        }
    }

    /// What is known of it. One that `alerts` may be a notifiable disease: no treatment is told,
    /// but to report it at once.
    public record Counsel(String cause, String todo, String avoid, String source, boolean alerts) {}

    public String title() {
        return complaint.title();
    }

    /// C12.
    public String code() {
        return code(number);
    }

    static String code(int number) {
        return "C" + number;
    }

    public boolean isShipped() {
        return number < OWN;
    }
}
