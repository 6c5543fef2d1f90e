package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

import vn.dangvu.access.TwoCommittees.Found;
import vn.dangvu.testing.DangvuTest;

import java.util.TreeSet;
import java.util.regex.Pattern;

/// A calendar with a private address of somebody of A tells nothing of B, and of A it names nobody.
@DangvuTest(today = "2021-07-12", world = "two committees", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedLeakTests {

    private static final Pattern TOKEN = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");
    private static final Pattern NUMBER = Pattern.compile("/(organizations|members)/([0-9]+)");

    @Autowired TwoCommittees committees;
    @Autowired Visitors visitors;
    @Autowired MockMvc web;

    private Found found;

    @BeforeAll
    void prepare() throws Exception {
        found = committees.prepare();
        visitors.arrive(found);
        committees.exempt(found.a());
        committees.exempt(found.b());
    }

    @Test
    void tellsNothingOfTheOtherCommittee() throws Exception {
        String ofA = calendar(visitors.officer());
        String ofB = calendar(visitors.neighbour());

        assertThat(ofA).contains("BEGIN:VEVENT");
        assertThat(ofB).contains("BEGIN:VEVENT");
        assertThat(visitors.secretsIn(ofA)).isEmpty();
        var both = numbers(ofA);
        both.retainAll(numbers(ofB));
        assertThat(both).isEmpty();
    }

    @Test
    void namesNobodyOfItsOwnCommittee() throws Exception {
        String ofB = calendar(visitors.neighbour());

        assertThat(visitors.secretsIn(ofB))
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(committees.isOrganization(secret)).isTrue());
        assertThat(ofB).doesNotContain(found.came().name(), found.went().name());
    }

    private String calendar(MockHttpSession session) throws Exception {
        var made = visitors.send(post("/radar/feed").with(csrf()), session);
        assertThat(made.getStatus()).isEqualTo(303);
        var page = visitors.send(get("/radar/feed"), session);
        var token = TOKEN.matcher(visitors.text(page));
        assertThat(token.find()).isTrue();
        var answer =
                web.perform(get("/calendar/" + token.group(1) + ".ics")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return visitors.text(answer).replace("\r\n ", "");
    }

    private static TreeSet<String> numbers(String calendar) {
        var numbers = new TreeSet<String>();
        NUMBER.matcher(calendar).results().forEach(one -> numbers.add(one.group()));
        return numbers;
    }
}
