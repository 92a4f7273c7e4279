package zutuan.bot.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zutuan.bot.kernel.chinese.Tables;

/// The glossary names what there is.
class GlossaryTest {
    private static final List<List<String>> ROWS = Tables.rows(Roster.class, "glossary.tsv");

    @Test
    void every_name_is_a_type_of_the_house() {
        Set<String> types =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("zutuan")
                                .stream()
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet());
        assertThat(ROWS).allMatch(row -> row.size() == 3);
        assertThat(types).containsAll(ROWS.stream().map(List::getFirst).toList());
    }

    @Test
    void every_name_and_every_term_stands_once() {
        assertThat(ROWS).extracting(List::getFirst).doesNotHaveDuplicates();
        assertThat(ROWS).extracting(row -> row.get(1)).doesNotHaveDuplicates();
    }
}
