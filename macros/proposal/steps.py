"""What to press at each host to hand over a proposal, in its own words, with drawings."""

from collections.abc import Mapping

from macros.model.host import Software

STEPS: Mapping[Software, tuple[str, ...]] = {
    Software.GITHUB: (
        "Logga in. Säger sidan att du behöver en egen kopia trycker du på ”Fork this repository”.",
        "Texten står redan i rutan. Är rutan tom, eller gäller det en fil som redan finns, "
        "markerar du allt och klistrar in texten härifrån. Tryck på ”Commit changes…”.",
        "Tryck på ”Propose changes” och sedan på ”Create pull request”. Nu är förslaget lämnat.",
    ),
    Software.FORGEJO: (
        "Logga in. Säger sidan att du behöver en egen kopia trycker du på ”Fork”.",
        "Texten står redan i rutan. Är rutan tom, eller gäller det en fil som redan finns, "
        "markerar du allt och klistrar in texten härifrån.",
        "Välj ”Create a new branch for this commit and start a pull request” och tryck på "
        "”Propose file change”. Nu är förslaget lämnat.",
    ),
    Software.GITLAB: (
        "Logga in. Säger sidan att du behöver en egen kopia trycker du på ”Fork”.",
        "Klistra in texten härifrån i rutan. Tryck på ”Commit changes”.",
        "Välj ”Commit to a new branch” och ”Create a merge request for this change”. Tryck på "
        "”Commit changes” igen, och sedan på ”Create merge request”. Nu är förslaget lämnat.",
    ),
}
PICTURES = tuple(f"assets/forslag-steg-{number}.svg" for number in (1, 2, 3))
