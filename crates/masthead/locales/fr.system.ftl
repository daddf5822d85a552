
## Feeds page

feeds-everything = Tous les articles

## Avis à l’exploitant

notice-job-subject = { $site } : une tâche de fond a été abandonnée
notice-job-text =
    Une tâche de fond de { $site } ({ $url }) a été abandonnée.

    Ce qui devait être fait : { $kind } (tâche { $job })
    Tentatives : { $attempts }
    Réponse de la dernière tentative : { $reason }

    La tâche est conservée. La commande « masthead doctor » indique ce qui a été abandonné et comment y remédier.
